using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RepeatWindowTests
{
    [Fact]
    public void It_finds_the_longest_repeat_that_each_token_would_lengthen()
    {
        var noise = new Noise(301);
        int found = 0;
        for (int round = 0; round < 400; round++)
        {
            Case made = Case.Make(noise);
            RepeatWindow window = made.Window();
            for (int length = 0; length <= made.History.Length; length++)
            {
                int least = noise.Below(5);
                found += Compare(window, made, made.History[..length], least);
                if (length < made.History.Length)
                {
                    window.Add(made.History[length]);
                }
            }
        }

        Assert.True(found > 20_000, $"only {found} repeats were found");
    }

    [Fact]
    public void Long_repeats_are_counted_to_their_end()
    {
        // A period of 7 over a window of 1,000: at a distance of 7 k the last 1,000 - 7 k tokens repeat.
        var window = new RepeatWindow(1000);
        for (int i = 0; i < 5000; i++)
        {
            window.Add(i % 7);
        }

        ReadOnlySpan<int> tokens = window.Continuations(1, out ReadOnlySpan<int> lengths);
        Assert.Equal([5000 % 7], tokens.ToArray());
        Assert.Equal([993], lengths.ToArray());
    }

    [Fact]
    public void Many_tokens_after_the_same_two_are_all_found_in_order()
    {
        // More than a sort by insertion is meant for; ids above 16 bits among them.
        var window = new RepeatWindow(1024);
        int[] expected = [.. Enumerable.Range(0, 300).Select(i => (i * 7919) % 200_003).Append(3).Append(1_000_000).Distinct()];
        foreach (int token in expected)
        {
            window.Add(7);
            window.Add(8);
            window.Add(token);
        }

        window.Add(7);
        window.Add(8);
        Assert.Equal(expected.Order(), window.Continuations(2, out _).ToArray());
    }

    [Fact]
    public void A_copy_remembers_the_same_for_a_thousand_tokens()
    {
        var noise = new Noise(302);
        for (int round = 0; round < 30; round++)
        {
            Case made = Case.Make(noise);
            RepeatWindow window = made.Window();
            Array.ForEach(made.History, window.Add);
            RepeatWindow copy = made.Window();
            copy.Add(1);
            copy.Add(1);
            window.CopyTo(copy);
            List<int> history = [.. made.History];
            for (int step = 0; step < 1000; step++)
            {
                Compare(copy, made, [.. history], least: step % 4);
                history.Add(noise.Below(3));
                copy.Add(history[^1]);
            }

            Compare(window, made, made.History, least: 1);
        }
    }

    [Fact]
    public void After_clearing_it_is_as_constructed()
    {
        var noise = new Noise(303);
        Case made = Case.Make(noise);
        RepeatWindow window = made.Window();
        Array.ForEach(made.History, window.Add);
        window.Clear();
        Assert.True(window.Continuations(0, out _).IsEmpty);
        for (int length = 1; length <= made.History.Length; length++)
        {
            window.Add(made.History[length - 1]);
            Compare(window, made, made.History[..length], least: 1);
        }
    }

    [Fact]
    public void A_copy_into_another_size_or_type_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RepeatWindow(3).CopyTo(new RepeatWindow(4)));
        Assert.Throws<ArgumentException>(() => new RepeatWindow(3).CopyTo(new TokenWindow(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepeatWindow(0));
    }

    private static int Compare(RepeatWindow window, Case made, int[] history, int least)
    {
        Dictionary<int, int> expected = made.Expected(history, least);
        ReadOnlySpan<int> tokens = window.Continuations(least, out ReadOnlySpan<int> lengths);
        int[] ordered = [.. expected.Keys.Order()];
        string context = $"{made}, at least {least}, after {string.Join(' ', history)}";
        Check.Same(ordered, tokens.ToArray(), context);
        Check.Same([.. ordered.Select(token => expected[token])], lengths.ToArray(), context);
        return ordered.Length;
    }

    private sealed record Case(int[] History, int Capacity, int[] Exempt, int[][] Breakers)
    {
        public static Case Make(Noise noise)
        {
            int different = noise.Between(1, 5);
            int[] history = [.. Enumerable.Range(0, noise.Below(150)).Select(_ => noise.Below(different))];
            int[] exempt = noise.Chance(30) ? [noise.Below(different)] : [];
            int[][] breakers = [.. Enumerable.Range(0, noise.Chance(50) ? noise.Between(1, 3) : 0)
                .Select(_ => (int[])[.. Enumerable.Range(0, noise.Between(1, 4)).Select(_ => noise.Below(different))])];
            return new Case(history, noise.Pick(1, 2, 3, 17, 40, 64, 200), exempt, breakers);
        }

        public RepeatWindow Window() => new(Capacity, Exempt, [.. Breakers.SelectMany(breaker => breaker.Append(-1))]);

        // By comparing every place with the end, token by token.
        public Dictionary<int, int> Expected(int[] history, int least)
        {
            int[] window = [.. history.TakeLast(Capacity)];
            int limit = Limit(window);
            var longest = new Dictionary<int, int>();
            for (int at = 0; at < window.Length; at++)
            {
                int length = 0;
                while (length < Math.Min(at, limit) && window[at - 1 - length] == window[^(length + 1)])
                {
                    length++;
                }

                bool exempt = Exempt.Contains(window[at]) || Breakers.Any(breaker => breaker.Length == 1 && breaker[0] == window[at]);
                if (length >= least && limit >= least && !exempt)
                {
                    longest[window[at]] = Math.Max(length, longest.GetValueOrDefault(window[at]));
                }
            }

            return longest;
        }

        public override string ToString() =>
            $"window {Capacity}, exempt {string.Join(' ', Exempt)}, breakers {string.Join(" | ", Breakers.Select(breaker => string.Join(' ', breaker)))}";

        private int Limit(int[] window)
        {
            for (int start = window.Length - 1; start >= 0; start--)
            {
                int[] here = [.. Breakers.Where(breaker => window.Skip(start).Take(breaker.Length).SequenceEqual(breaker)).Select(breaker => breaker.Length)];
                if (here.Length > 0)
                {
                    return window.Length - start - here.Max();
                }
            }

            return window.Length;
        }
    }
}
