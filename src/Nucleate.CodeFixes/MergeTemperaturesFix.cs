using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Writes two temperatures that follow each other as one: the first takes the product, the second goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeTemperaturesFix))]
public sealed class MergeTemperaturesFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.RepeatedStage);

    // What two temperatures come to that undo each other.
    private const string Nothing = "1";

    private protected override string Title(Diagnostic diagnostic) => diagnostic.Properties[FixHints.Merged] == Nothing ? "Remove both temperatures" : $"Write Temperature({diagnostic.Properties[FixHints.Merged]}) once";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var merges = diagnostics.Select(diagnostic => Merge.Of(root, diagnostic)).OfType<Merge>().ToList();
            changes.Add(document.Id, merges.Where(merge => !merge.IsNothing).Select(merge => merge.Write));
            changes.Add(document.Id, AttributeRemoval.Changes(text, merges.SelectMany(merge => merge.Removed)));
        }

        return changes;
    }

    private sealed class Merge(TextChange write, AttributeSyntax first, AttributeSyntax second, bool isNothing)
    {
        public TextChange Write { get; } = write;

        public bool IsNothing { get; } = isNothing;

        public IEnumerable<AttributeSyntax> Removed { get; } = isNothing ? [first, second] : [second];

        public static Merge? Of(SyntaxNode root, Diagnostic diagnostic)
        {
            if (!diagnostic.Properties.TryGetValue(FixHints.Merged, out string? merged) || merged is null
                || diagnostic.AdditionalLocations.Count == 0 || diagnostic.AdditionalLocations[0] is not { } location
                || location.SourceTree != diagnostic.Location.SourceTree
                || DiagnosticSite.Stage(root, location) is not { ArgumentList.Arguments: { Count: 1 } arguments } first
                || DiagnosticSite.Stage(root, diagnostic.Location) is not { } second || second == first)
            {
                return null;
            }

            ExpressionSyntax written = arguments[0].Expression;
            return NumberStyle.Write(written, merged) is { } value ? new Merge(new TextChange(written.Span, value), first, second, merged == Nothing) : null;
        }
    }
}
