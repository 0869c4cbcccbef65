using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>A member that means the same in any part of its type: a simple auto-property or a field, on lines of its own.</summary>
internal static class MovableMember
{
    public static bool Is(MemberDeclarationSyntax member) =>
        IsSimple(member)
        && !member.ContainsDiagnostics
        && !member.ContainsDirectives
        && member.GetLeadingTrivia().All(trivia => !trivia.IsDirective)
        && Blank.StartsLine(member.SyntaxTree.GetText(), member.SpanStart)
        && member.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The change that removes the member with its comments, documentation and lines.</summary>
    public static TextChange Remove(SourceText text, MemberDeclarationSyntax member)
    {
        int end = text.Lines.GetLineFromPosition(member.Span.End).EndIncludingLineBreak;
        TextLine first = text.Lines.GetLineFromPosition(Start(member));

        // One of the two blank lines around it goes with it.
        bool blankBefore = first.LineNumber > 0 && text.Lines[first.LineNumber - 1].Span.IsEmpty;
        TextLine next = text.Lines.GetLineFromPosition(end);
        return new TextChange(
            blankBefore ? TextSpan.FromBounds(text.Lines[first.LineNumber - 1].Start, end)
            : next.Span.IsEmpty ? TextSpan.FromBounds(first.Start, next.EndIncludingLineBreak)
            : TextSpan.FromBounds(first.Start, end),
            string.Empty);
    }

    /// <summary>The member's lines, without the indentation that they share.</summary>
    public static IReadOnlyList<string> Write(SourceText text, MemberDeclarationSyntax member)
    {
        string indentation = Blank.Indentation(text, member.SpanStart);
        int end = text.Lines.GetLineFromPosition(member.Span.End).End;
        return text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(Start(member)).Start, end))
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Select(line => line.StartsWith(indentation, System.StringComparison.Ordinal) ? line.Substring(indentation.Length) : line)
            .ToList();
    }

    // An initializer could read another field, whose place in the order of initialisation would change.
    private static bool IsSimple(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Count == 1 && IsConstant(field.Declaration.Variables[0].Initializer),
        PropertyDeclarationSyntax { ExpressionBody: null, ExplicitInterfaceSpecifier: null, AccessorList: { } accessors } property =>
            accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) && IsConstant(property.Initializer),
        _ => false,
    };

    private static bool IsConstant(EqualsValueClauseSyntax? initializer) =>
        initializer is null || initializer.Value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    private static int Start(MemberDeclarationSyntax member)
    {
        var leading = member.GetLeadingTrivia().ToList();
        int blank = -1;
        for (int i = 0; i < leading.Count; i++)
        {
            // A line that is empty: what stands above it is not the member's.
            bool startsLine = i == 0 || leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia);
            blank = leading[i].IsKind(SyntaxKind.EndOfLineTrivia) && startsLine ? i : blank;
        }

        foreach (SyntaxTrivia trivia in leading.Skip(blank + 1))
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.FullSpan.Start;
            }
        }

        return member.SpanStart;
    }
}
