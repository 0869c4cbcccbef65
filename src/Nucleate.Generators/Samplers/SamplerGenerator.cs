using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Emits the members of every type with <c>[Sampler]</c>. It reports nothing: an analyzer does.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SamplerGenerator : IIncrementalGenerator
{
    /// <summary>The name of the pipeline's step that yields models, for tests of caching.</summary>
    public const string ModelStep = "SamplerModel";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SamplerModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.SamplerAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellation) => SamplerParser.Parse(
                    (INamedTypeSymbol)target.TargetSymbol,
                    (TypeDeclarationSyntax)target.TargetNode,
                    target.Attributes[0],
                    ((CSharpParseOptions)target.TargetNode.SyntaxTree.Options).LanguageVersion,
                    cancellation).Model())
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);

        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource(model.Type.HintName, SamplerEmitter.Emit(model)));
    }
}
