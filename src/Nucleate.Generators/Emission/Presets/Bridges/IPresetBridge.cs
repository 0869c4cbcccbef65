using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>
/// Prints the members that turn a preset into settings of another library. A bridge exists only where that library is
/// referenced.
/// </summary>
internal interface IPresetBridge
{
    /// <summary>The assembly of <see cref="TypeName"/>, without its extension.</summary>
    string Assembly { get; }

    /// <summary>The metadata name of the type that has to exist for the bridge's code to compile.</summary>
    string TypeName { get; }

    /// <summary>Whether presets of that API and surface can be turned into the library's settings.</summary>
    bool Serves(PresetModel preset);

    /// <summary>Prints the members into the open class.</summary>
    void Write(PresetModel preset, SourceWriter writer);
}
