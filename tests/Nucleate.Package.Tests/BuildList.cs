using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Nucleate.Package.Tests;

/// <summary>The warnings and errors that a build prints, without the machine's folders.</summary>
internal static partial class BuildList
{
    /// <summary>Each one once, by file, line and column: the compiler finds them in no certain order.</summary>
    public static string[] Of(string output, string folder) =>
    [
        .. output.Split('\n')
            .Select(line => Printed().Match(line.Trim()))
            .Where(match => match.Success)
            .Select(match => (Text: match.Groups["text"].Value.Replace(folder + "/", string.Empty, System.StringComparison.Ordinal), Line: Number(match, "line"), Column: Number(match, "column"), File: match.Groups["file"].Value))
            .DistinctBy(entry => entry.Text)
            .OrderBy(entry => entry.File, System.StringComparer.Ordinal)
            .ThenBy(entry => entry.Line)
            .ThenBy(entry => entry.Column)
            .ThenBy(entry => entry.Text, System.StringComparer.Ordinal)
            .Select(entry => entry.Text),
    ];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // file(line,column): warning ID: message (help link) [project]
    [GeneratedRegex(
        @"^(?<text>(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): (?:warning|error) .+?)(?: \(https://[^)]*\))? \[[^\]]*\]$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Printed();
}
