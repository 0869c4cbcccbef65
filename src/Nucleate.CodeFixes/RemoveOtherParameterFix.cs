using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Of two parameters that should not be there together, removes the one that the diagnostic names second.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOtherParameterFix))]
public sealed class RemoveOtherParameterFix : ArgumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.TemperatureWithTopP);

    private protected override string Title(Diagnostic diagnostic) => $"Remove {Hint(diagnostic, FixHints.RemoveOther)}";

    private protected override IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics) =>
        ArgumentRemoval.Changes(text, diagnostics.Select(diagnostic => Removed(root, diagnostic)).OfType<AttributeArgumentSyntax>());

    private static AttributeArgumentSyntax? Removed(SyntaxNode root, Diagnostic diagnostic) =>
        Hint(diagnostic, FixHints.RemoveOther) is { } parameter && diagnostic.AdditionalLocations.Count > 0
            ? Argument(root, diagnostic.AdditionalLocations[0], parameter)
            : null;
}
