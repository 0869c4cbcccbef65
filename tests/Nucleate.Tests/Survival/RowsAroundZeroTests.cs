using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>
/// Every stage on rows with many tokens at 0 and next to it, longer than the list of candidates. Searches that count floats
/// or measure distances meet there more floats than anywhere else; one that does not end fails by the time limit.
/// </summary>
public sealed class RowsAroundZeroTests
{
    private const int Limit = 120_000;

    // Just longer than what a list holds, and a few chunks.
    private static readonly int[] s_lengths = [1601, 2500];

    [Fact(Timeout = Limit)]
    public Task Typical_ends_on_either_side_of_0() => Compare(
        [.. from p in (double[])[0.1, 0.5, 0.9] from keep in (int[])[1, 1000] select (SamplerStage[])[new TypicalPStage(p) { MinKeep = keep }]],
        40);

    [Fact(Timeout = Limit)]
    public Task Typical_ends_behind_other_stages() => Compare(
        [
            [new TypicalPStage(0.5), new GreedyStage()],
            [new TopKStage(1590), new TypicalPStage(0.5)],
            [new TemperatureStage(0.5), new TypicalPStage(0.4)],
            [new TemperatureStage(3), new MinPStage(1e-4), new TypicalPStage(0.8)],
            [new SuppressStage([0, 2, 4]), new TypicalPStage(0.6), new TypicalPStage(0.6)],
        ],
        40);

    [Fact(Timeout = Limit)]
    public Task Every_stage_agrees_with_the_interpreter() => Compare([.. EveryStage.Plans.Select(stage => (SamplerStage[])[stage])], 10, 6);

    [Fact]
    public void No_stage_is_missing()
    {
        IEnumerable<Type> all = typeof(SamplerStage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SamplerStage)) && !type.IsAbstract && !type.IsGenericType);
        Assert.Empty(all.Except(EveryStage.Plans.Select(stage => stage.GetType())));
    }

    // Of many plans each row takes every few only, another row the next ones: each plan meets some rows of every kind.
    private static Task Compare(SamplerStage[][] plans, int nearInHundred, int every = 1) => Task.Run(() =>
    {
        var noise = new Noise(326);
        int rows = 0;
        int near = 0;
        int made = 0;
        foreach (int length in s_lengths.Take(TestScale.Repeat(s_lengths.Length)))
        {
            foreach ((string name, float[] row) in RowsAroundZero.All(length, noise))
            {
                made++;
                foreach (SamplerStage[] stages in plans.Where((_, plan) => (plan + made) % every == 0))
                {
                    rows++;
                    near += Agreement.Holds(new Step(stages, row) { Name = name, History = [3, 4, 3, 4, 3] }) ? 0 : 1;
                }
            }
        }

        Assert.True(near * 100 <= rows * nearInHundred, $"{near} of {rows} rows were too near a boundary to compare");
    });
}
