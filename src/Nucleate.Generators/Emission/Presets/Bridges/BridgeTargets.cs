using System;
using System.Linq;
using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>All types that bridges lead to and that a compilation refers to.</summary>
/// <param name="All">The types, in the order of the bridges.</param>
internal sealed record BridgeTargets(EquatableArray<BridgeTarget> All)
{
    /// <summary>Of a compilation that refers to no such library.</summary>
    public static BridgeTargets None { get; } = new(new EquatableArray<BridgeTarget>([]));

    /// <summary>The type, or null if it is not referred to.</summary>
    public BridgeTarget? Find(string typeName) => All.FirstOrDefault(target => string.Equals(target.TypeName, typeName, StringComparison.Ordinal));

    /// <summary>Whether the type is referred to and has the property.</summary>
    public bool Has(string typeName, string property) => Find(typeName)?.Has(property) == true;
}
