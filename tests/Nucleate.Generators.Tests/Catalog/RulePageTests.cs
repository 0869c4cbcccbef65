using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Tests.Catalog.Pages;
using TestSupport;
using TestSupport.Compiling;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>
/// Every rule has its page, and the page says what the rule does. With <c>NUCLEATE_ACCEPT_PAGES=1</c> in the environment
/// the parts that are made by these tests are written instead of compared.
/// </summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Id)];

    private static bool Accepts => Environment.GetEnvironmentVariable("NUCLEATE_ACCEPT_PAGES") == "1";

    [Fact]
    public void Pages_and_rules_are_the_same_set() => Assert.Equal(
        RuleCatalog.All.Select(rule => RepositoryFiles.Path(RulePages.File(rule))).Append(RuleIndex.Path).Order(StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFiles.Path(RulePages.Folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void Help_links_end_in_files_that_exist() => Assert.All(
        CompilerParts.NewAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct(),
        descriptor =>
        {
            Match link = HelpLink().Match(descriptor.HelpLinkUri);
            Assert.True(link.Success, descriptor.HelpLinkUri);
            Assert.True(File.Exists(RepositoryFiles.Path(link.Groups["file"].Value)), descriptor.HelpLinkUri);
        });

    [Fact]
    public void The_index_lists_the_rules() => CompareOrAccept(RuleIndex.Path, RuleIndex.Read(), RuleIndex.Render(RuleIndex.Read()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_head_of_its_descriptor_and_shows_what_a_build_prints(string id)
    {
        Rule rule = RuleCatalog.Find(id);
        RulePage page = RulePage.Read(rule);
        CompareOrAccept(RepositoryFiles.Path(RulePages.File(rule)), page.Text, page.Render(code => BuildOutput.Of(code, id)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_every_section_and_says_something_in_it(string id)
    {
        RulePage page = RulePage.Read(RuleCatalog.Find(id));
        Assert.Equal(RulePage.Sections, page.Headings);
        Assert.All(RulePage.Sections, heading => Assert.NotEmpty(page.Section(heading)));
        Assert.Contains(page.Code, block => block.IsBefore);
        Assert.Contains(page.Code, block => !block.IsBefore);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_code_before_the_fix_shows_the_rule_and_no_other_code_shows_anything(string id) =>
        Assert.All(RulePage.Read(RuleCatalog.Find(id)).Code, block => Assert.Equal(block.IsBefore ? [id] : [], BuildOutput.Ids(block.Code, id)));

    [Fact]
    public void Pages_name_every_option_and_no_other()
    {
        IEnumerable<string> named = RuleCatalog.All
            .SelectMany(rule => OptionKey().Matches(RulePage.Read(rule).Section("Options")).Select(match => match.Value))
            .Distinct()
            .Order(StringComparer.Ordinal);
        string[] keys = [.. RuleOptions.Keys, .. ModelOverrides.Keys];
        Assert.Equal(keys.Order(StringComparer.Ordinal), named);
        Assert.All(keys, key => Assert.Contains(key, RuleIndex.Read(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_names_its_options_or_says_that_there_are_none(string id)
    {
        string options = RulePage.Read(RuleCatalog.Find(id)).Section("Options");
        Assert.NotEqual(options == "None.", OptionKey().IsMatch(options));
    }

    [Fact]
    public void The_suppressions_of_the_index_silence_what_they_name() => Assert.All(
        CodeBlock.Of(RuleIndex.Read().Split('\n')),
        block =>
        {
            Assert.Empty(BuildOutput.Ids(block.Code));
            Assert.Equal([DiagnosticIds.HotWithoutCut], BuildOutput.Ids(block.Code.Replace(DiagnosticIds.HotWithoutCut, "OTHER0001", StringComparison.Ordinal)));
        });

    [Fact]
    public void The_readme_shows_a_warning_as_a_build_prints_it_and_code_without_it()
    {
        string[] lines = File.ReadAllLines(RepositoryFiles.Path("README.md"));
        CodeBlock[] blocks = [.. CodeBlock.Of(lines)];
        int before = Array.FindIndex(blocks, block => lines[block.Next + 2].StartsWith("Sampler.cs(", StringComparison.Ordinal));
        Assert.Equal(BuildOutput.Of(blocks[before].Code), lines[(blocks[before].Next + 2)..(PrintedBlock.End(lines, blocks[before].Next) - 1)]);
        Assert.Empty(BuildOutput.Of(blocks[before + 1].Code));
    }

    private static void CompareOrAccept(string path, string actual, string expected)
    {
        if (Accepts)
        {
            File.WriteAllText(path, expected);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    [GeneratedRegex(@"^https://github\.com/nucleate/nucleate/blob/main/(?<file>docs/rules/NUC\d{4}\.md)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HelpLink();

    [GeneratedRegex("nucleate\\.[a-z_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionKey();
}
