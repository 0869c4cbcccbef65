using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class TokenSequenceTests
{
    [Fact]
    public void The_last_token_is_next_where_the_accepted_tokens_end_with_the_others()
    {
        var noise = new Noise(311);
        int next = 0;
        for (int round = 0; round < 3000; round++)
        {
            int different = noise.Between(1, 3);
            int[] tokens = [.. Enumerable.Range(0, noise.Between(1, 7)).Select(_ => noise.Below(different))];
            int[] history = [.. Enumerable.Range(0, 40).Select(_ => noise.Below(different))];
            var sequence = new TokenSequence(tokens);
            var copy = new TokenSequence(tokens);
            for (int length = 0; length <= history.Length; length++)
            {
                bool expected = history.Take(length).TakeLast(tokens.Length - 1).SequenceEqual(tokens.SkipLast(1));
                Check.Equal(expected, sequence.IsNext, $"{string.Join(' ', tokens)} after {string.Join(' ', history.Take(length))}");
                sequence.CopyTo(copy);
                Check.Equal(expected, copy.IsNext, "copy");
                next += expected ? 1 : 0;
                if (length < history.Length)
                {
                    sequence.Add(history[length]);
                }
            }
        }

        Assert.True(next > 20_000, $"only {next} times");
    }

    [Fact]
    public void A_sequence_of_one_token_is_always_next()
    {
        var sequence = new TokenSequence([9]);
        Assert.True(sequence.IsNext);
        sequence.Add(9);
        sequence.Add(1);
        Assert.True(sequence.IsNext);
    }

    [Fact]
    public void Clearing_forgets_what_was_accepted()
    {
        var sequence = new TokenSequence([1, 2, 3]);
        sequence.Add(1);
        sequence.Add(2);
        Assert.True(sequence.IsNext);
        sequence.Clear();
        Assert.False(sequence.IsNext);
        sequence.Add(2);
        Assert.False(sequence.IsNext);
    }

    [Fact]
    public void An_empty_sequence_is_refused() => Assert.Throws<ArgumentException>(() => new TokenSequence([]));
}
