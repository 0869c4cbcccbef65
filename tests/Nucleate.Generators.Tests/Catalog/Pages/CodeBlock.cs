using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>A fenced block of C# on a page, with the line in front of it that says what it is.</summary>
/// <param name="Label">The line, such as "Before:" or "After:".</param>
/// <param name="Code">The code.</param>
/// <param name="Next">The number of the line after the block.</param>
internal sealed record CodeBlock(string Label, string Code, int Next)
{
    private const string Open = "```csharp";
    private const string Close = "```";

    public bool IsBefore => Label == "Before:";

    /// <summary>All blocks of a page.</summary>
    public static IEnumerable<CodeBlock> Of(IReadOnlyList<string> lines)
    {
        for (int at = 0; at < lines.Count; at++)
        {
            if (lines[at] == Open)
            {
                int end = Enumerable.Range(at, lines.Count - at).First(line => lines[line] == Close);
                string label = lines.Take(at).LastOrDefault(line => line.Length > 0) ?? string.Empty;
                yield return new CodeBlock(label, string.Join('\n', lines.Skip(at + 1).Take(end - at - 1)) + "\n", end + 1);
                at = end;
            }
        }
    }
}
