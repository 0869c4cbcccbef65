using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>
/// Puts the attributes of a declaration into another order. Lists move as wholes, with their comments; one from which an
/// attribute moves away, or into which one would have to move, is split. Blank lines stay where they are.
/// </summary>
internal sealed class AttributeArrangement
{
    private readonly SourceText _text;
    private readonly List<ListSite> _sites;

    private AttributeArrangement(SourceText text, List<ListSite> sites)
    {
        _text = text;
        _sites = sites;
    }

    /// <summary>The change that gives the attributes a new order; null if the lists cannot be rearranged, or stay as they are.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="host">The declaration.</param>
    /// <param name="order">All its attributes in their new order.</param>
    public static TextChange? Change(SourceText text, MemberDeclarationSyntax host, IReadOnlyList<AttributeSyntax> order)
    {
        var sites = host.AttributeLists.Select((list, index) => ListSite.Of(text, list, index == 0)).OfType<ListSite>().ToList();
        if (sites.Count != host.AttributeLists.Count || sites.SelectMany(site => site.List.Attributes).SequenceEqual(order))
        {
            return null;
        }

        var arrangement = new AttributeArrangement(text, sites);
        List<Run> runs = arrangement.Runs(order);
        return runs.All(run => run.IsWhole || !run.Site.HasInnerComments) ? arrangement.Write(runs) : null;
    }

    // Attributes of one list that follow each other in the new order share a list again.
    private List<Run> Runs(IEnumerable<AttributeSyntax> order)
    {
        var runs = new List<Run>();
        foreach (AttributeSyntax attribute in order)
        {
            if (runs.Count == 0 || runs[runs.Count - 1].Site.List != attribute.Parent)
            {
                runs.Add(new Run(_sites.Find(site => site.List == attribute.Parent)!));
            }

            runs[runs.Count - 1].Attributes.Add(attribute);
        }

        return runs;
    }

    private TextChange Write(List<Run> runs)
    {
        string line = Blank.LineEnd(_text) + Blank.Indentation(_text, _sites[0].List.SpanStart);
        bool onLines = _sites.Count == 1 || _sites.Skip(1).Any(site => Gap(site).Contains('\n'));
        var written = new StringBuilder();
        for (int i = 0; i < runs.Count; i++)
        {
            string chunk = runs[i].Write(_text);
            if (i > 0)
            {
                string gap = i < _sites.Count ? Gap(_sites[i]) : onLines ? line : " ";
                bool needsLine = runs[i - 1].EndsWithLineComment || chunk[0] == '/';
                written.Append(needsLine && !gap.Contains('\n') ? line : gap);
            }

            written.Append(chunk);
        }

        int end = _sites[_sites.Count - 1].End;
        int next = Blank.After(_text, end);
        if (runs[runs.Count - 1].EndsWithLineComment && next < _text.Length && _text[next] is not ('\r' or '\n'))
        {
            end = next;
            written.Append(line);
        }

        return new TextChange(TextSpan.FromBounds(_sites[0].Start, end), written.ToString());
    }

    private string Gap(ListSite site)
    {
        int index = _sites.IndexOf(site);
        return _text.ToString(TextSpan.FromBounds(_sites[index - 1].End, site.Start));
    }

    /// <summary>A list with the comments that belong to it: those on lines of their own in front of it, and those behind it on its line.</summary>
    private sealed class ListSite
    {
        private ListSite(AttributeListSyntax list, int start, int end, bool endsWithLineComment)
        {
            List = list;
            Start = start;
            End = end;
            EndsWithLineComment = endsWithLineComment;
            HasInnerComments = list.DescendantTrivia().Any(trivia => IsComment(trivia) && list.Span.Contains(trivia.Span));
        }

        public AttributeListSyntax List { get; }

        public int Start { get; }

        public int End { get; }

        public bool EndsWithLineComment { get; }

        public bool HasInnerComments { get; }

        public static ListSite? Of(SourceText text, AttributeListSyntax list, bool isFirst)
        {
            bool isWhole = !list.ContainsDiagnostics && !list.CloseBracketToken.IsMissing;
            bool hasDirectives = list.DescendantTrivia(descendIntoTrivia: true).Any(trivia => trivia.IsDirective && (!isFirst || list.Span.Contains(trivia.Span)));
            if (!isWhole || hasDirectives)
            {
                return null;
            }

            var leading = list.GetLeadingTrivia().ToList();
            int documentation = leading.FindLastIndex(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
            if (documentation >= 0 && !isFirst)
            {
                return null;
            }

            // Without documentation in between, comments in front of the first list are as likely about the type.
            int first = isFirst && documentation < 0 ? -1 : leading.FindIndex(documentation + 1, IsComment);
            SyntaxTrivia last = list.GetTrailingTrivia().LastOrDefault(IsComment);
            int start = first < 0 ? list.SpanStart : leading[first].SpanStart;
            return new ListSite(list, start, IsComment(last) ? last.Span.End : list.Span.End, last.IsKind(SyntaxKind.SingleLineCommentTrivia));
        }

        private static bool IsComment(SyntaxTrivia trivia) =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
    }

    /// <summary>Attributes of one list that stand together in the new order.</summary>
    private sealed class Run(ListSite site)
    {
        public ListSite Site { get; } = site;

        public List<AttributeSyntax> Attributes { get; } = [];

        public bool IsWhole => Site.List.Attributes.SequenceEqual(Attributes);

        public bool EndsWithLineComment => Site.EndsWithLineComment && HasLast;

        private bool HasLast => Attributes.Contains(Site.List.Attributes.Last());

        public string Write(SourceText text)
        {
            if (IsWhole)
            {
                return text.ToString(TextSpan.FromBounds(Site.Start, Site.End));
            }

            AttributeListSyntax list = Site.List;
            var written = new StringBuilder();
            if (Attributes.Contains(list.Attributes.First()))
            {
                written.Append(text.ToString(TextSpan.FromBounds(Site.Start, list.SpanStart)));
            }

            string separator = text.ToString(TextSpan.FromBounds(list.Attributes[0].Span.End, list.Attributes[1].SpanStart));
            written.Append(text.ToString(TextSpan.FromBounds(list.SpanStart, list.Attributes[0].SpanStart)));
            written.Append(string.Join(separator, Attributes.Select(attribute => text.ToString(attribute.Span))));
            written.Append(text.ToString(TextSpan.FromBounds(list.Attributes.Last().Span.End, list.Span.End)));
            return HasLast ? written.Append(text.ToString(TextSpan.FromBounds(list.Span.End, Site.End))).ToString() : written.ToString();
        }
    }
}
