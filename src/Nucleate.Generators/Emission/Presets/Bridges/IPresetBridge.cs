using System.Collections.Generic;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>
/// Prints the member that turns a preset into settings of another library. A bridge exists only where that library is
/// referenced.
/// </summary>
internal interface IPresetBridge
{
    /// <summary>The assembly of <see cref="TypeName"/>, without its extension.</summary>
    string Assembly { get; }

    /// <summary>The metadata name of the settings' type, which has to exist for the bridge's code to compile.</summary>
    string TypeName { get; }

    /// <summary>The properties of that type that the bridge sets where the library's version has them.</summary>
    IReadOnlyList<string> Properties { get; }

    /// <summary>The name of the member.</summary>
    string Method { get; }

    /// <summary>Whether presets of that API and surface can be turned into the library's settings.</summary>
    bool Serves(PresetModel preset);

    /// <summary>What the settings cannot say of a preset. An analyzer reports it where the member is used.</summary>
    IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets);

    /// <summary>Prints the member into the open class.</summary>
    void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer);
}
