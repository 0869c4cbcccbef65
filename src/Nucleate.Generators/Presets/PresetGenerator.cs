using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Catalog;
using Nucleate.Generators.Emission.Presets;
using Nucleate.Generators.Emission.Presets.Bridges;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Presets;

/// <summary>Emits the members of every class with a preset's attribute. It reports nothing: an analyzer does.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PresetGenerator : IIncrementalGenerator
{
    /// <summary>The name of the pipeline's step that yields models, for tests of caching.</summary>
    public const string ModelStep = "PresetModel";

    /// <summary>The name of the pipeline's step that says which libraries a preset can be turned into settings of.</summary>
    public const string BridgeStep = "PresetBridges";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<BridgeTargets> bridges = context.CompilationProvider
            .Select(static (compilation, _) => PresetBridges.Available(compilation))
            .WithTrackingName(BridgeStep);

        foreach (ApiFacts api in ApiCatalog.All)
        {
            IncrementalValuesProvider<PresetModel> models = context.SyntaxProvider
                .ForAttributeWithMetadataName(PresetAttributes.MetadataName(api), static (node, _) => node is TypeDeclarationSyntax, static (target, _) => Model(target))
                .Where(static model => model is not null)
                .Select(static (model, _) => model!)
                .WithTrackingName(ModelStep);

            context.RegisterSourceOutput(models.Combine(bridges), static (output, preset) =>
                output.AddSource(preset.Left.Type.HintName, PresetEmitter.Emit(preset.Left, preset.Right)));
        }
    }

    private static PresetModel? Model(GeneratorAttributeSyntaxContext target)
    {
        var type = (INamedTypeSymbol)target.TargetSymbol;

        // A type has one file, so of several attributes one decides; the others are errors.
        AttributeData? attribute = PresetAttributes.Of(type).FirstOrDefault();
        return attribute is not null && PresetType.CarriesFirst(type, target.TargetNode) && PresetAttributes.ApiOf(attribute) == PresetAttributes.ApiOf(target.Attributes[0])
            ? PresetParser.Parse(
                type,
                (TypeDeclarationSyntax)target.TargetNode,
                attribute,
                ((CSharpParseOptions)target.TargetNode.SyntaxTree.Options).LanguageVersion)?.Model()
            : null;
    }
}
