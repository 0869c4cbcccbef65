using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>Removes arguments of attributes. Comments stay; a list that nothing is left of goes with its parentheses.</summary>
internal static class ArgumentRemoval
{
    /// <summary>The changes that remove these arguments.</summary>
    public static IEnumerable<TextChange> Changes(SourceText text, IEnumerable<AttributeArgumentSyntax> arguments)
    {
        var removed = new HashSet<AttributeArgumentSyntax>(arguments);
        return removed
            .Select(argument => (AttributeArgumentListSyntax)argument.Parent!)
            .Distinct()
            .SelectMany(list => Spans(text, list, removed))
            .Select(span => new TextChange(span, string.Empty));
    }

    /// <summary>Whether an argument stands in a list that is written to its end and free of syntax errors.</summary>
    public static bool IsRemovable(AttributeArgumentSyntax argument) =>
        argument.Parent is AttributeArgumentListSyntax { ContainsDiagnostics: false, CloseParenToken.IsMissing: false };

    private static IEnumerable<TextSpan> Spans(SourceText text, AttributeArgumentListSyntax list, HashSet<AttributeArgumentSyntax> removed) =>
        list.Arguments.Any(argument => !removed.Contains(argument)) ? ItemRemoval.Spans(text, list.Arguments, removed.Contains)
        : list.DescendantTrivia().Any(trivia => !IsBlank(trivia)) ? list.Arguments.GetWithSeparators().Select(item => item.Span)
        : [TextSpan.FromBounds(list.Parent is AttributeSyntax attribute ? attribute.Name.Span.End : list.SpanStart, list.Span.End)];

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
