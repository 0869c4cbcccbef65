using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class CandidateListTests
{
    [Fact]
    public void Hits_are_appended_by_rising_token()
    {
        var workspace = default(Workspace);
        var list = new CandidateList(ref workspace, 0);
        float[] values = [10, 11, 12, 13, 14, 15, 16, 17];
        list.Append(ref values[0], 0b1000_0101, 640);
        list.Append(ref values[4], 0b0010, 704);
        Assert.Equal([(640, 10f), (642, 12f), (647, 17f), (705, 15f)], Naive.Pairs(list));
    }

    [Fact]
    public void Of_ties_the_first_ones_are_kept()
    {
        var workspace = default(Workspace);
        CandidateList list = Filled(ref workspace, 3, 5, 3, 1, 3, 7);
        list.KeepAbove(3, 2);
        Assert.Equal([(0, 3f), (1, 5f), (2, 3f), (5, 7f)], Naive.Pairs(list));
        list.KeepAbove(3, 0);
        Assert.Equal([(1, 5f), (5, 7f)], Naive.Pairs(list));
        list.KeepAtLeast(7);
        Assert.Equal([(5, 7f)], Naive.Pairs(list));
        list.KeepAtLeast(8);
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void The_best_candidate_is_the_first_among_equals()
    {
        var workspace = default(Workspace);
        Assert.Equal(1, Filled(ref workspace, 3, 5, 5, 1, 5).IndexOfBest());
        Assert.Equal(0, Filled(ref workspace, 5, 5).IndexOfBest());
        Assert.Equal(2, Filled(ref workspace, -9, -8, -1).IndexOfBest());
    }

    [Fact]
    public void A_candidate_is_between_two_logits_from_the_lower_one_on()
    {
        var workspace = default(Workspace);
        var list = new CandidateList(ref workspace, 0);
        list.SetSingle(5, 2);
        Assert.True(list.HasBetween(2, 2.5f));
        Assert.True(list.HasBetween(1, 2.5f));
        Assert.False(list.HasBetween(1, 2));
        Assert.False(list.HasBetween(2, 2));
        Assert.False(list.HasBetween(2.25f, 3));
    }

    [Fact]
    public void The_list_is_filled_up_to_a_block_with_minus_infinity()
    {
        var workspace = default(Workspace);
        Workspace.Logits(ref workspace).Fill(99);
        foreach (int count in new[] { 0, 1, 63, 64, 65, 1535, 1536 })
        {
            Span<float> padded = new CandidateList(ref workspace, count).PaddedLogits();
            Assert.Equal((count + 63) / 64 * 64, padded.Length);
            Assert.All(padded[count..].ToArray(), logit => Assert.Equal(float.NegativeInfinity, logit));
            Assert.DoesNotContain(float.NegativeInfinity, padded[..count].ToArray());
            padded.Fill(99);
        }
    }

    [Fact]
    public void There_is_room_as_long_as_a_whole_block_of_hits_fits()
    {
        var workspace = default(Workspace);
        Assert.True(new CandidateList(ref workspace, KernelShape.ListCapacity - KernelShape.Block).HasRoom);
        Assert.False(new CandidateList(ref workspace, KernelShape.ListCapacity - KernelShape.Block + 1).HasRoom);
    }

    private static CandidateList Filled(ref Workspace workspace, params float[] logits)
    {
        var list = new CandidateList(ref workspace, logits.Length);
        logits.CopyTo(list.Logits);
        Enumerable.Range(0, logits.Length).ToArray().CopyTo(Workspace.Tokens(ref workspace));
        return list;
    }
}
