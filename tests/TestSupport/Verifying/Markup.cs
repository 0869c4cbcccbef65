using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TestSupport.Verifying;

/// <summary>A source with marked spans: <c>[|…|]</c> for the rule under test, <c>{|NUC1001:…|}</c> for a named one.</summary>
public sealed class Markup
{
    private Markup(string text, IReadOnlyList<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The source without marks.</summary>
    public string Text { get; }

    /// <summary>Where diagnostics are expected, by start.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Reads a marked source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="defaultId">The rule that <c>[|…|]</c> means.</param>
    public static Markup Parse(string source, string defaultId = "")
    {
        var text = new StringBuilder();
        var spans = new List<MarkedSpan>();
        var open = new Stack<(string Id, int Start)>();
        for (int at = 0; at < source.Length; at++)
        {
            if (Is(source, at, "[|"))
            {
                open.Push((defaultId, text.Length));
                at++;
            }
            else if (Is(source, at, "{|") && source.IndexOf(':', at) is var colon and >= 0)
            {
                open.Push((source[(at + 2)..colon], text.Length));
                at = colon;
            }
            else if ((Is(source, at, "|]") || Is(source, at, "|}")) && open.Count > 0)
            {
                (string id, int start) = open.Pop();
                spans.Add(new MarkedSpan(id, TextSpan.FromBounds(start, text.Length)));
                at++;
            }
            else
            {
                text.Append(source[at]);
            }
        }

        CheckFailedException.Require(open.Count == 0, $"A mark is not closed:\n{source}");
        spans.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new Markup(text.ToString(), spans);
    }

    private static bool Is(string source, int at, string mark) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;
}
