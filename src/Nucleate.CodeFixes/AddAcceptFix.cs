using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes;

/// <summary>Tells the sampler each token that it drew.</summary>
/// <remarks>It edits the text around each draw, so that the user's layout stays as it is.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAcceptFix))]
public sealed class AddAcceptFix : CodeFixProvider
{
    private const string Title = "Add the missing Accept";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NeverAccepts);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && model is not null && Changes(root, model, diagnostic, context.CancellationToken) is { } changes)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => Apply(context.Document, changes, cancellation), equivalenceKey: nameof(AddAcceptFix)),
                    diagnostic);
            }
        }
    }

    // All draws or none: an Accept after one of them would silence the warning about the others.
    private static List<TextChange>? Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var changes = new List<TextChange>();
        var statements = new HashSet<StatementSyntax>();
        var names = new FreeNames(root);
        SourceText text = root.GetText();
        foreach (Location place in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (place.SourceTree?.FilePath != diagnostic.Location.SourceTree?.FilePath
                || Draw.Of(root.FindToken(place.SourceSpan.Start).Parent) is not { } draw
                || !statements.Add(draw.Statement)
                || AcceptEdit.Of(draw, model, text, names, cancellation) is not { } edit)
            {
                return null;
            }

            changes.AddRange(edit);
        }

        return changes;
    }

    private static async Task<Document> Apply(Document document, List<TextChange> changes, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
