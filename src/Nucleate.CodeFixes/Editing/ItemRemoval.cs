using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>Removes some items, but not all, from a list with separators. Comments and blank lines stay.</summary>
internal static class ItemRemoval
{
    /// <summary>The spans to remove.</summary>
    public static IEnumerable<TextSpan> Spans<TNode>(SourceText text, SeparatedSyntaxList<TNode> items, Func<TNode, bool> isRemoved)
        where TNode : SyntaxNode
    {
        int lastKept = items.LastIndexOf(item => !isRemoved(item));
        for (int i = 0; i < items.Count; i++)
        {
            if (!isRemoved(items[i]))
            {
                continue;
            }

            // A separator goes with the item in front of it, behind the last one that stays with the one after it.
            TextSpan comma = items.GetSeparator(i < lastKept ? i : i - 1).Span;
            (TextSpan first, TextSpan second) = i < lastKept ? (items[i].Span, comma) : (comma, items[i].Span);
            if (IsWhite(text, first.End, second.Start))
            {
                yield return i < lastKept ? WithGap(text, TextSpan.FromBounds(first.Start, second.End)) : TextSpan.FromBounds(first.Start, second.End);
            }
            else
            {
                yield return first;
                yield return second;
            }
        }
    }

    // The line break after it, if it has a line of its own; else the space between it and the next one.
    private static TextSpan WithGap(SourceText text, TextSpan span)
    {
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        return Blank.StartsLine(text, span.Start) && Blank.After(text, span.End) >= last.End
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(span.Start, Blank.After(text, span.End));
    }

    private static bool IsWhite(SourceText text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
