using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Analyzers;
using Nucleate.Generators.Rules;
using TestSupport;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>The table of all rules in docs/rules/README.md.</summary>
internal static class RuleIndex
{
    private const string Start = "<!-- rules: made from the descriptors -->\n";
    private const string End = "<!-- end of rules -->";

    public static string Path { get; } = RepositoryFiles.Path(RulePages.Folder + "README.md");

    public static string Read() => File.ReadAllText(Path);

    /// <summary>The file with the table as it has to be.</summary>
    public static string Render(string text)
    {
        int start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return text[..start] + Table() + text[text.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static string Table() => "\n| Rule | Severity | Title | Code fix |\n|---|---|---|---|\n" + string.Concat(RuleCatalog.All.Select(Row)) + "\n";

    private static string Row(Rule rule)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(rule.Id);
        return $"| [{rule.Id}]({rule.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} | {RulePage.Fix(rule.Id)} |\n";
    }
}
