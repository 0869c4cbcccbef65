using System;
using System.IO;
using System.Linq;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Tests.Plans;

/// <summary>What docs/plans.md shows is what a comparison says.</summary>
public sealed class PlansPageTests
{
    public static TheoryData<SamplerPlan, SamplerPlan> Shown { get; } = new()
    {
        { new SamplerPlan(new TopPStage(0.8), new TemperatureStage(0.5)), new SamplerPlan(new TemperatureStage(0.5), new TopPStage(0.8)) },
        { new SamplerPlan(new TemperatureStage(0.5), new TopKStage(40)), new SamplerPlan(new TopKStage(40), new TemperatureStage(0.5)) },
        { new SamplerPlan(new TopKStage(0), new TopPStage(0.8)) { Dialect = SamplerDialect.Ollama }, new SamplerPlan(new TopPStage(0.8)) },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_comparison_is_on_the_page_as_it_is_printed(SamplerPlan first, SamplerPlan second) =>
        Assert.Contains(SamplerPlan.Compare(first, second).ToString(), File.ReadAllText(Page()).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static string Page()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generators.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs", "plans.md");
    }
}
