using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Samplers;

namespace Nucleate.CodeFixes;

/// <summary>Makes a sampler sealed, and it and the types around it partial, so that members can be added.</summary>
/// <remarks>
/// Offered where nothing else is missing. Not marked as shared: that attribute would tie this assembly to one version of the
/// composition library, which older hosts do not have. A fix holds no state, so an instance per host is as good.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnsuitableType);

    private protected override string Title(Diagnostic diagnostic) => "Add the missing modifiers";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return changes;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var partial = new HashSet<TypeDeclarationSyntax>();
        foreach (TypeDeclarationSyntax declaration in diagnostics.Select(diagnostic => DiagnosticSite.Find<TypeDeclarationSyntax>(root, diagnostic.Location)).OfType<TypeDeclarationSyntax>().Distinct())
        {
            if (model.GetDeclaredSymbol(declaration, cancellation) is not { } type || !await IsFixable(type, document.Project.Solution, cancellation).ConfigureAwait(false))
            {
                continue;
            }

            // A type around several samplers gets the modifier once.
            partial.UnionWith(declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>());
            if (type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false })
            {
                changes.Add(document.Id, [new TextChange(new TextSpan(Last(declaration).SpanStart, 0), "sealed ")]);
            }
        }

        changes.Add(document.Id, partial.Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)).Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")));
        return changes;
    }

    // "partial" has to be the last modifier, directly in front of the keyword.
    private static SyntaxToken Last(TypeDeclarationSyntax declaration) =>
        declaration.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial ? partial : declaration.Keyword;

    private static async Task<bool> IsFixable(INamedTypeSymbol type, Solution solution, CancellationToken cancellation)
    {
        if (DeclaredSampler.Sampler(type) is null)
        {
            return type.IsStatic && TypeParser.FileLocal(type) is null && PresetAttributes.Of(type).Any();
        }

        return TypeParser.LacksModifiers(type)
            && (type.TypeKind != TypeKind.Class || type.IsSealed || (!HasHeirs(type) && !await IsDerivedFrom(type, solution, cancellation).ConfigureAwait(false)));
    }

    // What only a class to derive from has.
    private static bool HasHeirs(INamedTypeSymbol type) =>
        type.GetMembers().Any(member => member.IsVirtual || (!member.IsOverride && member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal));

    private static async Task<bool> IsDerivedFrom(INamedTypeSymbol type, Solution solution, CancellationToken cancellation) =>
        (await SymbolFinder.FindDerivedClassesAsync(type, solution, cancellationToken: cancellation).ConfigureAwait(false)).Any();
}
