using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>All bridges.</summary>
internal static class PresetBridges
{
    /// <summary>Each one is a file beside this one.</summary>
    public static IReadOnlyList<IPresetBridge> All { get; } =
    [
        new ChatOptionsBridge(),
        new OpenAIChatBridge(),
        new OpenAIResponsesBridge(),
        new AnthropicBridge(),
        new SemanticKernelBridge(),
        new VoiceSettingsBridge(),
    ];

    /// <summary>The bridges that a preset gets in a compilation.</summary>
    public static IEnumerable<IPresetBridge> For(PresetModel preset, BridgeTargets targets) =>
        All.Where(bridge => preset.IsValid && targets.Find(bridge.TypeName) is not null && bridge.Serves(preset));

    /// <summary>The bridges' types that a compilation refers to.</summary>
    public static BridgeTargets Available(Compilation compilation)
    {
        // Only assemblies of the libraries' names are asked: to ask all of them reads the type tables of the whole framework.
        List<IAssemblySymbol> assemblies =
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => All.Any(bridge => bridge.Assembly == assembly.Name)),
            compilation.Assembly,
        ];
        return new BridgeTargets(new EquatableArray<BridgeTarget>(All.Select(bridge => Find(bridge, assemblies)).OfType<BridgeTarget>()));
    }

    private static BridgeTarget? Find(IPresetBridge bridge, IEnumerable<IAssemblySymbol> assemblies) =>
        assemblies
            .Where(assembly => assembly.Name == bridge.Assembly || assembly is ISourceAssemblySymbol)
            .Select(assembly => assembly.GetTypeByMetadataName(bridge.TypeName))
            .FirstOrDefault(type => type is not null) is { } type
            ? new BridgeTarget(bridge.TypeName, new EquatableArray<string>(bridge.Properties.Where(property => HasProperty(type, property))))
            : null;

    private static bool HasProperty(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(IsSettable))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSettable(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property
        && (property.ReturnsByRef || property.SetMethod is { DeclaredAccessibility: Accessibility.Public });
}
