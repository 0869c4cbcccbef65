using System;
using System.Text;
using System.Text.RegularExpressions;

namespace QuickStart.Language;

/// <summary>The sentences of a Markdown page, without code, tables and marks.</summary>
public static partial class MarkdownProse
{
    /// <summary>The prose: headings and list items are paragraphs of their own.</summary>
    public static string Of(string page)
    {
        var prose = new StringBuilder();
        bool inCode = false;
        foreach (ReadOnlySpan<char> rawLine in page.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = rawLine.Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
            }
            else if (!inCode && !line.StartsWith("|", StringComparison.Ordinal))
            {
                AppendLine(prose, line.ToString());
            }
        }

        return prose.ToString();
    }

    private static void AppendLine(StringBuilder prose, string line)
    {
        string text = Block().Replace(line, string.Empty);
        string paragraphBreak = text.Length < line.Length ? "\n" : string.Empty;
        prose.Append(paragraphBreak).Append(Inline(text)).Append('\n');
        if (line.StartsWith('#'))
        {
            prose.Append('\n');
        }
    }

    private static string Inline(string text) => Emphasis().Replace(Link().Replace(text, "${text}"), string.Empty);

    // Headings, list items and quotations, by the marks in front of them.
    [GeneratedRegex(@"^(#+|[*+-]|\d+\.|>)\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`|\*\*|\*(?=\w)|(?<=\w)\*|<[^>]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();
}
