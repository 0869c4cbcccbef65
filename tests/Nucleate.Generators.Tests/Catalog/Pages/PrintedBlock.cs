using System;
using System.Collections.Generic;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>The block after a page's code that shows what a build prints.</summary>
internal static class PrintedBlock
{
    /// <summary>The number of the line after the block, or the given one if there is no such block.</summary>
    public static int End(IReadOnlyList<string> lines, int after)
    {
        if (after + 1 >= lines.Count || lines[after].Length > 0 || lines[after + 1] != "```text")
        {
            return after;
        }

        int end = after + 2;
        while (!lines[end].StartsWith("```", StringComparison.Ordinal))
        {
            end++;
        }

        return end + 1;
    }
}
