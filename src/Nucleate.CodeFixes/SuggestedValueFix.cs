using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Writes the value that a rule about settings for an API suggests, in the style of the one that it replaces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestedValueFix))]
public sealed class SuggestedValueFix : ArgumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.HotForTask,
        DiagnosticIds.HotAndWide,
        DiagnosticIds.ColdForTask,
        DiagnosticIds.RefusedByApi,
        DiagnosticIds.RefusedByModel,
        DiagnosticIds.Contradiction,
        DiagnosticIds.PenaltyInFormat,
        DiagnosticIds.RefusedWhileThinking,
        DiagnosticIds.VoiceStep,
        DiagnosticIds.DiscouragedByVendor);

    private protected override string Title(Diagnostic diagnostic) => $"Write {Hint(diagnostic, FixHints.Nearest)}";

    private protected override IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Hint(diagnostic, FixHints.Nearest) is { } value
                && DiagnosticSite.Find<AttributeArgumentSyntax>(root, diagnostic.Location) is { Expression: { IsMissing: false } written }
                && NumberStyle.Write(written, value) is { } number)
            {
                yield return new TextChange(written.Span, number);
            }
        }
    }
}
