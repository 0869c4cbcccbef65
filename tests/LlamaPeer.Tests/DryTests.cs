using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class DryTests
{
    [PeerTheory]
    [InlineData(4, 1f, 2, new[] { 0, 1 }, new[] { .25, .25, .25, .25 })]
    [InlineData(4, 1f, 2, new[] { 0, 1, 2, 0, 1 }, new[] { .296923, .296923, .109232, .296923 })]
    [InlineData(5, 2f, 2, new[] { 0, 1, 2, 0, 1 }, new[] { .241818, .241818, .032727, .241818, .241818 })]
    [InlineData(5, 2f, 4, new[] { 0, 1, 2, 3, 4, 0, 1 }, new[] { .2, .2, .2, .2, .2 })]
    public void A_token_that_would_lengthen_a_repeat_is_penalised(
        int vocabulary, float multiplier, int allowedLength, int[] accepted, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Dry(multiplier, 1.1f, allowedLength, accepted.Length);
        PeerAssert.Distribution(expected, Uniform(vocabulary).After(chain, accepted));
    }

    [PeerFact]
    public void A_repeat_does_not_cross_a_breaker()
    {
        int[] accepted = [0, 1, 3, 4, 0, 1];
        using LlamaChain broken = LlamaChain.Create().Dry(1f, 1.1f, 2, accepted.Length, [3]);
        PeerAssert.Distribution([.2, .2, .2, .2, .2], Uniform(5).After(broken, accepted));
    }

    [PeerTheory]
    [InlineData(new[] { 3 }, -1.0)]
    [InlineData(new[] { 1, 2 }, -1.0)]
    [InlineData(new[] { 2, 1 }, 0.0)]
    [InlineData(new[] { 0 }, 0.0)]
    [InlineData(new[] { 1, 0 }, 0.0)]
    public void Breakers_are_token_sequences(int[] breaker, double penalty)
    {
        // 2 1 0 has been followed by 4, and stands again at the end: 4 would lengthen the repeat, unless a breaker lies inside it.
        using LlamaChain chain = LlamaChain.Create().Dry(1f, 1f, 2, 16, [6], breaker);
        LlamaRow row = new();
        row.Load(new float[7]);
        PeerAssert.Logits([0, 0, 0, 0, penalty, 0, 0], row.After(chain, 2, 1, 0, 4, 5, 2, 1, 0));
    }

    [PeerFact]
    public void Each_parameter_has_its_own_place()
    {
        // A repeat of four, one and a half per token beyond the allowed length of three.
        int[] accepted = [0, 1, 2, 3, 4, 0, 1, 2, 3];
        using LlamaChain chain = LlamaChain.Create().Dry(multiplier: .75f, @base: 1.5f, allowedLength: 3, window: 9);
        PeerAssert.Logits([0, 0, 0, 0, -.75 * 1.5], FromZeros(5).After(chain, accepted));

        // With one token less in the window the repeat is one shorter.
        using LlamaChain shorter = LlamaChain.Create().Dry(multiplier: .75f, @base: 1.5f, allowedLength: 3, window: 8);
        PeerAssert.Logits([0, 0, 0, 0, -.75], FromZeros(5).After(shorter, accepted));

        // The function with breakers takes the same parameters in the same places.
        using LlamaChain twin = LlamaChain.Create().Dry(multiplier: .75f, @base: 1.5f, allowedLength: 3, window: 8, [77]);
        PeerAssert.Logits([0, 0, 0, 0, -.75], FromZeros(5).After(twin, accepted));
    }

    [PeerTheory]
    [InlineData(0f, 1.1f, 8)]
    [InlineData(1f, .9f, 8)]
    [InlineData(1f, float.NaN, 8)]
    [InlineData(1f, 1.1f, 0)]
    [InlineData(1f, 1.1f, -1)]
    public void A_stage_that_is_off_takes_breakers_without_harm(float multiplier, float @base, int window)
    {
        using LlamaChain chain = LlamaChain.Create().Dry(multiplier, @base, 2, window, [3]);
        PeerAssert.Logits([0, 0, 0, 0, 0], FromZeros(5).After(chain, 0, 1, 2, 0, 1));
    }

    private static LlamaRow Uniform(int vocabulary) => Rows.FromProbabilities([.. Enumerable.Repeat(1.0 / vocabulary, vocabulary)]);

    private static LlamaRow FromZeros(int vocabulary) => Rows.FromLogits(new float[vocabulary]);
}
