using System;
using System.Linq;
using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>A type of another library that a compilation refers to, as far as a bridge cares for it.</summary>
/// <param name="TypeName">Its metadata name.</param>
/// <param name="Properties">Those of the properties that the bridge asks for that the library's version has.</param>
internal sealed record BridgeTarget(string TypeName, EquatableArray<string> Properties)
{
    public bool Has(string property) => Properties.Contains(property, StringComparer.Ordinal);
}
