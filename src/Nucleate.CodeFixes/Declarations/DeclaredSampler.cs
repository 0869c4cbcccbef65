using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>The declaration with <c>[Sampler]</c>, read by the parser that the generator uses.</summary>
internal sealed class DeclaredSampler
{
    private readonly SyntaxNode _root;
    private readonly SamplerDeclaration _parsed;

    private DeclaredSampler(INamedTypeSymbol type, TypeDeclarationSyntax declaration, SyntaxNode root, SamplerDeclaration parsed)
    {
        Type = type;
        Declaration = declaration;
        _root = root;
        _parsed = parsed;
    }

    public INamedTypeSymbol Type { get; }

    public TypeDeclarationSyntax Declaration { get; }

    public SamplerModel? Model => _parsed.Model();

    /// <summary>The stages as written.</summary>
    public IReadOnlyList<PlanStage> Stages => _parsed.Pipeline.Stages;

    /// <summary>Reads a declaration; null if it is not one with <c>[Sampler]</c>.</summary>
    public static async Task<DeclaredSampler?> Of(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model?.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            && Sampler(type) is { } sampler
            && sampler.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == declaration.SyntaxTree
            && declaration.AttributeLists.Any(list => list.Span.Contains(reference.Span))
            ? new DeclaredSampler(type, declaration, declaration.SyntaxTree.GetRoot(cancellation), Parse(type, declaration, sampler, cancellation))
            : null;
    }

    /// <summary>The attribute that makes a type a sampler, or null.</summary>
    public static AttributeData? Sampler(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.SamplerAttribute);

    /// <summary>The attribute that declares a stage.</summary>
    public AttributeSyntax? Attribute(PlanStage stage) => DiagnosticSite.Stage(_root, _parsed.Sites.Locate(Place.Of(stage.Index)));

    private static SamplerDeclaration Parse(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData sampler, CancellationToken cancellation) =>
        SamplerParser.Parse(
            type, declaration, sampler, ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion, cancellation);
}
