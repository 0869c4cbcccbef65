using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class LogitBiasTests
{
    [PeerFact]
    public void A_bias_is_added_to_its_token()
    {
        using LlamaChain chain = LlamaChain.Create().LogitBias(4, (1, 2.5f), (3, float.NegativeInfinity));
        PeerAssert.Logits([0, 3.5, 2, double.NegativeInfinity], Rows.FromLogits(0f, 1f, 2f, 3f).After(chain));
    }

    [PeerFact]
    public void The_number_of_biases_comes_after_the_vocabulary_size()
    {
        // More biases than tokens: a library that took the first number for their count would leave the last two out.
        using LlamaChain chain = LlamaChain.Create().LogitBias(2, (0, 1f), (1, 2f), (0, 4f), (1, 8f));
        PeerAssert.Logits([5, 10], Rows.FromLogits(0f, 0f).After(chain));
    }

    [PeerFact]
    public void A_bias_finds_its_token_after_a_sort()
    {
        using LlamaChain chain = LlamaChain.Create().TopK(3).LogitBias(4, (3, 1f), (0, 1f));
        PeerAssert.Logits([2, 3, 5], Rows.FromLogits(1f, 2f, 3f, 4f).After(chain));
    }

    [PeerFact]
    public void No_bias_changes_nothing()
    {
        using LlamaChain chain = LlamaChain.Create().LogitBias(2);
        Assert.Equal([1f, 2f], Rows.FromLogits(1f, 2f).After(chain).Survivors().Select(candidate => candidate.Logit));
    }
}
