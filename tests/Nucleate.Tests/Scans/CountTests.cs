using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class CountTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_number_of_present_tokens_is_exact(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            var workspace = default(Workspace);
            Check.Equal(Naive.Tokens(row.Present()).Count(), RowSums.Count(row.Row(), ref workspace), row);
        }
    }

    [Fact]
    public void Logits_that_equal_the_limit_count_and_NaN_does_not()
    {
        float[] run = new float[64];
        (run[0], run[1], run[62], run[63]) = (float.NaN, 2, float.NegativeInfinity, 1);
        Assert.Equal(2, CountSum.AtLeast(run, 1));
        Assert.Equal(62, CountSum.AtLeast(run, KernelShape.LowestLegal));
        Assert.Equal(0, CountSum.AtLeast([], 1));
    }

    [Fact]
    public void The_nth_equal_token_is_counted_from_the_start_of_the_row()
    {
        var noise = new Noise(111);
        foreach (RowCase row in RowCases.All(CaseSize.Chunks))
        {
            float[] present = row.Present();
            int[] tokens = [.. Naive.Tokens(present)];
            if (tokens.Length == 0)
            {
                continue;
            }

            float logit = present[noise.Pick(tokens)];
            int[] equal = [.. tokens.Where(token => present[token] == logit)];
            int n = noise.Between(1, equal.Length);
            var workspace = default(Workspace);
            Check.Equal(equal[n - 1], RowSums.NthEqual(row.Row(), ref workspace, logit, n), row);
            Check.Equal(int.MaxValue, RowSums.NthEqual(row.Row(), ref workspace, logit, equal.Length + 1), row);
        }
    }
}
