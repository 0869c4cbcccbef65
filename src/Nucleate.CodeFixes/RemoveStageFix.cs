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

/// <summary>Removes a stage that does nothing, cannot act, or does harm.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStageFix))]
public sealed class RemoveStageFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.StageAfterTerminal,
        DiagnosticIds.StageWithoutEffect,
        DiagnosticIds.DeadStage,
        DiagnosticIds.RepeatedStage,
        DiagnosticIds.PenaltyBreaksFormat,
        DiagnosticIds.CutBeforeSteering);

    private protected override string Title(Diagnostic diagnostic) => diagnostic.Id switch
    {
        DiagnosticIds.PenaltyBreaksFormat => "Remove the penalty",
        DiagnosticIds.CutBeforeSteering => "Remove the truncation",
        _ => "Remove the stage",
    };

    // To remove what does nothing is another decision than to remove what does harm.
    internal override string EquivalenceKey(Diagnostic diagnostic) => $"{nameof(RemoveStageFix)}.{diagnostic.Id}";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            changes.Add(document.Id, AttributeRemoval.Changes(text, diagnostics.Where(IsRemovable)
                .Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)).OfType<AttributeSyntax>()));
        }

        return changes;
    }

    // Where two values become one, removing one of them alone would change the result.
    private static bool IsRemovable(Diagnostic diagnostic) => !diagnostic.Properties.ContainsKey(FixHints.Merged);
}
