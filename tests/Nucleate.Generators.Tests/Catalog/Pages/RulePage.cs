using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Analyzers;
using Nucleate.Generators.Rules;
using TestSupport;
using TestSupport.Compiling;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>A rule's page: its head is made from the descriptor, and what a build prints for its code by a build; the rest is written.</summary>
internal sealed class RulePage
{
    /// <summary>The sections that every page has, in this order.</summary>
    public static readonly string[] Sections = ["Cause", "Why it matters", "How to fix", "When to suppress", "Options"];

    private readonly Rule _rule;
    private readonly string[] _lines;

    private RulePage(Rule rule, string text)
    {
        _rule = rule;
        Text = text;
        _lines = text.Split('\n');
    }

    /// <summary>The page as it is.</summary>
    public string Text { get; }

    /// <summary>The C# on the page.</summary>
    public IEnumerable<CodeBlock> Code => CodeBlock.Of(_lines);

    /// <summary>The headings of the sections, as they are.</summary>
    public IEnumerable<string> Headings => _lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

    public static RulePage Read(Rule rule) => new(rule, File.ReadAllText(RepositoryFiles.Path(RulePages.File(rule))));

    /// <summary>The written text of a section.</summary>
    public string Section(string heading) => string.Join(
        '\n', _lines.SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))).Trim();

    /// <summary>The page as it has to be.</summary>
    /// <param name="buildOutput">What a build lists for a block of code.</param>
    public string Render(Func<string, string[]> buildOutput)
    {
        int cause = Math.Max(Array.IndexOf(_lines, "## " + Sections[0]), 0);
        return Head() + "\n" + string.Join('\n', Body(buildOutput).Skip(cause));
    }

    // The lines with a block of what a build prints after each block of code for which it prints something.
    private IEnumerable<string> Body(Func<string, string[]> buildOutput)
    {
        int at = 0;
        foreach (CodeBlock block in Code)
        {
            string[] printed = buildOutput(block.Code);
            IEnumerable<string> output = printed.Length == 0 ? [] : ["", "```text", .. printed, "```"];
            foreach (string line in _lines[at..block.Next].Concat(output))
            {
                yield return line;
            }

            at = PrintedBlock.End(_lines, block.Next);
        }

        foreach (string line in _lines[at..])
        {
            yield return line;
        }
    }

    private string Head()
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(_rule.Id);
        return $"""
            # {descriptor.Id}: {descriptor.Title}

            | Severity | Category | Code fix | Since |
            |---|---|---|---|
            | {descriptor.DefaultSeverity} | {descriptor.Category} | {Fix(descriptor.Id)} | {Releases.Since(descriptor.Id)} |

            {descriptor.Description}

            """;
    }

    /// <summary>Whether a fix exists, as the tables say it.</summary>
    public static string Fix(string id) => CompilerParts.NewFixes().Any(fix => fix.FixableDiagnosticIds.Contains(id)) ? "yes" : "no";
}
