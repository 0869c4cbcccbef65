using System.Linq;
using Nucleate.Plans;
using QuickStart.Examples;
using Xunit;

namespace QuickStart.Tests;

public sealed class WorkedExampleTests
{
    [Fact]
    public void Every_column_is_a_distribution() =>
        Assert.All(
            WorkedExamples.All.SelectMany(example => example.Variants.Select(variant => example.Trace(variant.Plan))),
            trace => Assert.Equal(1, trace.Survivors.Sum(token => token.Probability), 1e-9));

    [Theory]
    [InlineData("The capital of France is", 0, "1.0000")]
    [InlineData("The cat sat on mat", 0, "0.5294 0.2629 0.0792 0.0587 0.0435 0.0264")]
    [InlineData("A nucleus of 0.90", 0, "0.5556 0.2222 0.1333 0.0889")]
    [InlineData("Temperature, by probability", 0, "0.9128 0.0745 0.0119 0.0007")]
    [InlineData("Temperature, by probability", 1, "0.5673 0.2461 0.1336 0.0530")]
    [InlineData("Top-k of 1", 1, "1.0000")]
    public void The_figures_are_the_documented_ones(string title, int variant, string expected)
    {
        PlanTrace trace = Trace(title, variant);
        Assert.Equal(expected, string.Join(' ', trace.Survivors.Select(token => Terminal.Look.Probability(token.Probability))));
    }

    [Theory]
    [InlineData(0, new double[] { 20, 18, 14, 4 })]
    [InlineData(1, new double[] { 5, 4.5, 3.5, 1 })]
    public void Temperature_divides_logits(int variant, double[] expected) =>
        Assert.Equal(expected, Trace("Temperature, by logit", variant).Survivors.Select(token => token.Logit));

    [Fact]
    public void Top_k_of_1_is_greedy() => Assert.Equal(Trace("Top-k of 1", 1).Survivors, Trace("Top-k of 1", 0).Survivors);

    private static PlanTrace Trace(string title, int variant)
    {
        WorkedExample example = WorkedExamples.All.Single(candidate => candidate.Title == title);
        return example.Trace(example.Variants[variant].Plan);
    }
}
