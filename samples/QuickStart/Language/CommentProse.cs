using System;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace QuickStart.Language;

/// <summary>The sentences of a C# file's documentation comments, without tags and code.</summary>
public static partial class CommentProse
{
    private const string Mark = "///";

    /// <summary>The prose: each tag that is a block of its own begins a paragraph.</summary>
    public static string Of(string source)
    {
        string comments = Comments(source);
        comments = Code().Replace(comments, string.Empty);
        comments = Reference().Replace(comments, "${name}");
        comments = Block().Replace(comments, "\n\n");
        return WebUtility.HtmlDecode(Tag().Replace(comments, string.Empty));
    }

    private static string Comments(string source)
    {
        var comments = new StringBuilder();
        foreach (ReadOnlySpan<char> rawLine in source.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = rawLine.Trim();
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                comments.Append(line[Mark.Length..]).Append('\n');
            }
            else if (comments.Length > 0 && comments[^1] == '\n')
            {
                comments.Append('\n');
            }
        }

        return comments.ToString();
    }

    [GeneratedRegex("<code>.*?</code>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    // A reference reads as the last part of what it refers to: "Nucleate.ISampler.Accept(int)" as "Accept".
    [GeneratedRegex(
        """<(see|seealso|paramref|typeparamref) (cref|name|langword)="([^"(]*\.)?(?<name>[^"({.]+)[^"]*"\s*/>""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("</?(summary|remarks|param|typeparam|returns|value|exception|para|item|description)[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
