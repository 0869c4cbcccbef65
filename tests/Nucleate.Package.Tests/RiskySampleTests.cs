using System;
using System.IO;
using System.Linq;

namespace Nucleate.Package.Tests;

/// <summary>The real tools on samples/RiskyPipelines: what a build lists, line by line.</summary>
[Collection(PackageCollection.Name)]
public sealed class RiskySampleTests(PackageFixture package)
{
    // Every rule of the sample has a mechanical fix.
    private static readonly string[] s_fixable =
        ["NUC1005", "NUC1006", "NUC1007", "NUC1008", "NUC1009", "NUC1010", "NUC1011", "NUC1012", "NUC1013", "NUC2001", "NUC2005", "NUC2008", "NUC2010"];

    [Fact]
    public void The_build_lists_the_mistakes_and_succeeds()
    {
        (int exitCode, string[] listed) = RiskySample.Copy(package).Build();
        Expected.Compare("warnings.txt", listed);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void What_cannot_be_generated_is_an_error_and_nothing_follows_from_it()
    {
        (int exitCode, string[] listed) = RiskySample.Copy(package).Build("-p:DefineConstants=ERRORS");
        Expected.Compare("errors.txt", [.. listed.Where(line => line.Contains(": error ", StringComparison.Ordinal))]);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void The_fixes_that_need_no_decision_are_applied_by_dotnet_format()
    {
        RiskySample sample = RiskySample.Copy(package);
        sample.Build();

        // Twice, since NUC1007 has two fixes, of which one run applies one.
        sample.Fix(s_fixable);
        sample.Fix(s_fixable);
        foreach (string file in sample.Files())
        {
            Expected.Compare($"fixed/{file}.txt", sample.Read(file).TrimEnd('\n').Split('\n'));
        }

        (int exitCode, string[] listed) = sample.Build();
        Assert.Empty(listed);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void A_line_of_configuration_for_each_category_turns_all_of_them_off()
    {
        RiskySample sample = RiskySample.Copy(package);
        sample.Write(".editorconfig", """
            [*.cs]
            dotnet_analyzer_diagnostic.category-Nucleate.Pipelines.severity = none
            dotnet_analyzer_diagnostic.category-Nucleate.Presets.severity = none
            """);

        (int exitCode, string[] listed) = sample.Build();
        Assert.Empty(listed);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void The_target_of_the_documentation_leaves_analyzers_and_generator_out()
    {
        string page = File.ReadAllText(PackageFixture.RepositoryPath("docs/rules/README.md"));
        int start = page.IndexOf("```xml\n", StringComparison.Ordinal) + "```xml\n".Length;
        RiskySample sample = RiskySample.Copy(package);
        sample.AddToProject(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        (_, string[] listed) = sample.Build();
        Assert.DoesNotContain(listed, line => line.Contains("NUC", StringComparison.Ordinal));

        // Without generated members the program cannot construct its samplers.
        Assert.Contains(listed, line => line.Contains("error CS1729: 'Unlimited'", StringComparison.Ordinal));
    }
}
