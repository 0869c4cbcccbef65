using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Makes a sampler, and the types around it, partial, so that members can be added.</summary>
/// <remarks>
/// Not marked as shared: that attribute would tie this assembly to one version of the composition library, which older
/// hosts do not have. A fix holds no state, so an instance per host is as good.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnsuitableType);

    private protected override string Title(Diagnostic diagnostic) => "Make the type partial";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            // "partial" has to be the last modifier. A type around several samplers gets it once.
            changes.Add(document.Id, diagnostics
                .SelectMany(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
                .Distinct()
                .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")));
        }

        return changes;
    }
}
