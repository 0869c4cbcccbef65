using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Adds a parameter that the others need, behind the last one and on a line of its own if that one has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterFix))]
public sealed class AddParameterFix : ArgumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.Contradiction, DiagnosticIds.NotReproducible);

    private protected override string Title(Diagnostic diagnostic) => $"Add {Hint(diagnostic, FixHints.Add)}";

    private protected override IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Addition(root, text, diagnostic)).OfType<TextChange?>().Select(change => change!.Value);

    private static TextChange? Addition(SyntaxNode root, SourceText text, Diagnostic diagnostic)
    {
        if (Hint(diagnostic, FixHints.Add) is not { } added
            || DiagnosticSite.Find<AttributeArgumentSyntax>(root, diagnostic.Location) is not { Parent: AttributeArgumentListSyntax list } argument
            || !ArgumentRemoval.IsRemovable(argument)
            || list.Arguments.Any(other => added.StartsWith(other.NameEquals?.Name.Identifier.ValueText + " ", System.StringComparison.Ordinal)))
        {
            return null;
        }

        AttributeArgumentSyntax last = list.Arguments.Last();
        string gap = list.Arguments.Count > 0 && Blank.StartsLine(text, last.SpanStart) ? Blank.LineEnd(text) + Blank.Indentation(text, last.SpanStart) : " ";
        return new TextChange(new TextSpan(last.Span.End, 0), "," + gap + added);
    }
}
