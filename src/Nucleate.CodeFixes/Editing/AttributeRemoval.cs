using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>
/// Removes attributes from their lists. An empty list goes with its line; comments, blank lines and documentation stay.
/// </summary>
internal static class AttributeRemoval
{
    /// <summary>The changes that remove these attributes.</summary>
    public static IEnumerable<TextChange> Changes(SourceText text, IEnumerable<AttributeSyntax> attributes)
    {
        var removed = new HashSet<AttributeSyntax>(attributes);
        var lists = removed.Select(attribute => (AttributeListSyntax)attribute.Parent!).Distinct().OrderBy(list => list.SpanStart).ToList();
        var empty = lists.Where(list => list.Attributes.All(removed.Contains)).ToList();
        IEnumerable<TextSpan> spans = Neighbours(text, empty.Select(list => list.Span)).Select(span => WithLine(text, span))
            .Concat(lists.Except(empty).SelectMany(list => ItemRemoval.Spans(text, list.Attributes, removed.Contains)));
        return spans.Select(span => new TextChange(span, string.Empty));
    }

    // Lists that stand side by side go together, so that their line can go too.
    private static IEnumerable<TextSpan> Neighbours(SourceText text, IEnumerable<TextSpan> lists)
    {
        TextSpan? open = null;
        foreach (TextSpan list in lists)
        {
            if (open is { } before && IsBlank(text, before.End, list.Start))
            {
                open = TextSpan.FromBounds(before.Start, list.End);
                continue;
            }

            if (open is { } finished)
            {
                yield return finished;
            }

            open = list;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static TextSpan WithLine(SourceText text, TextSpan span)
    {
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        if (!IsBlank(text, first.Start, span.Start))
        {
            return TextSpan.FromBounds(Blank.Before(text, span.Start), span.End);
        }

        return IsBlank(text, span.End, last.End)
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(span.Start, Blank.After(text, span.End));
    }

    private static bool IsBlank(SourceText text, int start, int end) => Blank.After(text, start) >= end;
}
