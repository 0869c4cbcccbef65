using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>All bridges.</summary>
internal static class PresetBridges
{
    /// <summary>Each one is a file beside this one.</summary>
    public static IReadOnlyList<IPresetBridge> All { get; } = [];

    /// <summary>The type names of the bridges whose library a compilation refers to.</summary>
    public static EquatableArray<string> Available(Compilation compilation) =>
        new(All.Where(bridge => Refers(compilation, bridge)).Select(bridge => bridge.TypeName));

    // Only assemblies of the library's name are asked: to ask all of them reads the type tables of the whole framework.
    private static bool Refers(Compilation compilation, IPresetBridge bridge) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assembly.Name == bridge.Assembly)
            .Append(compilation.Assembly)
            .Any(assembly => assembly.GetTypeByMetadataName(bridge.TypeName) is not null);
}
