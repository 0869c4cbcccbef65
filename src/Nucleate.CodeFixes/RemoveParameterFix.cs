using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Removes a parameter that is refused, ignored, or does harm.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveParameterFix))]
public sealed class RemoveParameterFix : ArgumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.RefusedByApi,
        DiagnosticIds.RefusedByModel,
        DiagnosticIds.TemperatureWithTopP,
        DiagnosticIds.Contradiction,
        DiagnosticIds.PenaltyInFormat,
        DiagnosticIds.RefusedWhileThinking,
        DiagnosticIds.VoiceQuality);

    private protected override string Title(Diagnostic diagnostic) => $"Remove {Hint(diagnostic, FixHints.Remove)}";

    private protected override IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics) =>
        ArgumentRemoval.Changes(text, diagnostics.Select(diagnostic => Removed(root, diagnostic)).OfType<AttributeArgumentSyntax>());

    private static AttributeArgumentSyntax? Removed(SyntaxNode root, Diagnostic diagnostic) =>
        Hint(diagnostic, FixHints.Remove) is { } parameter ? Argument(root, diagnostic.Location, parameter) : null;
}
