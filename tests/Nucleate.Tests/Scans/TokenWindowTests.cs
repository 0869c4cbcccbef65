using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Nucleate.Kernels;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class TokenWindowTests
{
    private static readonly int[] s_exempt = [7, 2];

    /// <summary>Few distinct tokens, so that they come, repeat and leave.</summary>
    private static readonly Arbitrary<int[]> s_history =
        Gen.Choose(0, 9).Select(token => token * token).ListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void It_counts_the_last_tokens_by_rising_id() => Prop.ForAll(s_history, ArbMap.Default.ArbFor<byte>(), (history, size) =>
    {
        int capacity = 1 + (size % 20);
        var window = new TokenWindow(capacity);
        for (int length = 0; length < history.Length; length++)
        {
            window.Add(history[length]);
            if (!Agrees(window, history[Math.Max(0, length + 1 - capacity)..(length + 1)]))
            {
                return false;
            }
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1000).WithEndSize(80));

    [Fact]
    public void Exempt_tokens_take_places_but_are_not_counted() => Prop.ForAll(s_history, history =>
    {
        var window = new TokenWindow(5, [4, 49, 0]);
        Array.ForEach(history, window.Add);
        return Agrees(window, [.. history.TakeLast(5).Where(token => token is not (4 or 49 or 0))]);
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500).WithEndSize(40));

    [Fact]
    public void After_clearing_it_is_as_new()
    {
        var window = new TokenWindow(3, s_exempt);
        Array.ForEach([1, 2, 3, 3, 7], window.Add);
        window.Clear();
        Assert.True(window.Tokens.IsEmpty);
        Array.ForEach([5, 5, 1, 5], window.Add);
        Assert.True(Agrees(window, [5, 1, 5]));
        Assert.Equal(3, window.Capacity);
    }

    [Fact]
    public void The_callers_list_of_exempt_tokens_is_not_changed()
    {
        _ = new TokenWindow(3, s_exempt);
        Assert.Equal([7, 2], s_exempt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_window_over_nothing_is_refused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenWindow(capacity));

    private static bool Agrees(TokenWindow window, int[] tokens)
    {
        List<IGrouping<int, int>> counts = [.. tokens.GroupBy(token => token).OrderBy(group => group.Key)];
        return window.Tokens.SequenceEqual([.. counts.Select(group => group.Key)])
            && window.Counts.SequenceEqual([.. counts.Select(group => group.Count())]);
    }
}
