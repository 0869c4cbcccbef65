using System.Collections.Generic;
using System.Linq;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>Failures name the seed: <c>RandomSteps.Make(seed, longest)</c> makes the step again.</summary>
public sealed class RandomPipelineTests
{
    [Fact]
    public void Short_rows_agree_with_the_interpreter() => Compare(Seeds(1, 6000), 700, nearInHundred: 2);

    [Fact]
    public void Rows_longer_than_the_list_of_candidates_agree_with_the_interpreter() =>
        Compare(Seeds(1_000_000, 1200), 6000, nearInHundred: 2);

    /// <summary>Where a token weighs a few hundred-thousandths, some boundaries are nearer to the next token than that.</summary>
    [Fact]
    public void Long_rows_agree_with_the_interpreter() => Compare(Seeds(2_000_000, 40), 40_000, nearInHundred: 10);

    private static IEnumerable<ulong> Seeds(ulong first, int count) =>
        Enumerable.Range(0, TestScale.Repeat(count)).Select(i => first + TestScale.FirstSeed + (ulong)i);

    private static void Compare(IEnumerable<ulong> seeds, int longest, int nearInHundred)
    {
        int near = 0;
        int compared = 0;
        foreach (ulong seed in seeds)
        {
            compared++;
            near += Agreement.Holds(RandomSteps.Make(seed, longest)) ? 0 : 1;
        }

        Assert.True(near * 100 <= compared * nearInHundred, $"{near} of {compared} rows were too near a boundary to compare");
    }
}
