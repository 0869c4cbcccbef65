using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class PenaltyTests
{
    private const int Vocabulary = 5;

    [PeerTheory]
    [InlineData(new[] { 0 }, new[] { 0, .25, .25, .25, .25 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 0, 0, 0, .5, .5 })]
    [InlineData(new[] { 0, 1, 2, 0, 0 }, new[] { 0, 0, 0, .5, .5 })]
    public void Repetition_multiplies_negative_logits(int[] accepted, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Penalties(Vocabulary, accepted.Length, 50f, 0f, 0f);
        LlamaRow row = Rows.FromProbabilities(.2, .2, .2, .2, .2).After(chain, accepted);

        // The published zeros are roundings: a penalised logit stays finite.
        double[] actual = [.. row.Distribution().Select(entry => entry.Probability)];
        Assert.Equal(Vocabulary, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [PeerTheory]
    [InlineData(new[] { 0 }, new[] { 1.13499e-5, .2499971625, .2499971625, .2499971625, .2499971625 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 2.26984e-5, 2.26984e-5, 2.26984e-5, .49996595, .49996595 })]
    [InlineData(new[] { 0, 1, 2, 0, 0 }, new[] { 1.03053e-9, 2.26989e-5, 2.26989e-5, .49997730, .49997730 })]
    public void Frequency_and_presence_subtract(int[] accepted, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Penalties(Vocabulary, accepted.Length, 1f, 5f, 5f);
        LlamaRow row = Rows.FromProbabilities(.2, .2, .2, .2, .2).After(chain, accepted);

        // The small values say more than an absolute tolerance of 1e-5 would ask for.
        double[] actual = [.. row.Distribution().Select(entry => entry.Probability)];
        Assert.Equal(Vocabulary, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, pair.First * 1e-5));
    }

    [PeerFact]
    public void Each_parameter_has_its_own_place()
    {
        // The window holds 0 0 1, and only if the second parameter is the window.
        using LlamaChain chain = LlamaChain.Create().Penalties(Vocabulary, window: 3, repetition: 2f, frequency: .5f, presence: .25f);
        LlamaRow row = Rows.FromLogits(2f, -1f, 1f, 1f, 0f).After(chain, 3, 2, 0, 0, 1);

        PeerAssert.Logits([(2 / 2.0) - (2 * .5) - .25, (-1 * 2.0) - .5 - .25, 1, 1, 0], row);
    }

    [PeerTheory]
    [InlineData(1, new double[] { 0, 0, 0, 0, -1 })]
    [InlineData(2, new double[] { 0, 0, 0, -1, -1 })]
    [InlineData(4, new double[] { 0, -1, -1, -1, -1 })]
    [InlineData(0, new double[] { 0, 0, 0, 0, 0 })]
    [InlineData(-1, new double[] { 0, 0, 0, 0, 0 })]
    public void The_window_comes_after_the_vocabulary_size(int window, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Penalties(Vocabulary, window, 1f, 0f, presence: 1f);
        PeerAssert.Logits(expected, Rows.FromLogits(0f, 0f, 0f, 0f, 0f).After(chain, 0, 1, 2, 3, 4));
    }

    [PeerFact]
    public void Reset_forgets_the_accepted_tokens()
    {
        using LlamaChain chain = LlamaChain.Create().Penalties(Vocabulary, 8, 1f, 0f, 1f);
        PeerAssert.Logits([-1, 0], Rows.FromLogits(0f, 0f).After(chain, 0));

        chain.Reset();
        PeerAssert.Logits([0, 0], Rows.FromLogits(0f, 0f).After(chain));
    }
}
