using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class ChainTests
{
    [PeerFact]
    public void Stages_run_in_the_order_in_which_they_were_added()
    {
        using LlamaChain truncationFirst = LlamaChain.Create().TopP(.8f).Temperature(.5f);
        PeerAssert.Tokens([0, 1], Rows.FromLogits(3f, 2f, 1f).After(truncationFirst));

        using LlamaChain temperatureFirst = LlamaChain.Create().Temperature(.5f).TopP(.8f);
        PeerAssert.Tokens([0], Rows.FromLogits(3f, 2f, 1f).After(temperatureFirst));
    }

    [PeerFact]
    public void An_empty_chain_leaves_the_row_alone()
    {
        using LlamaChain chain = LlamaChain.Create();
        LlamaRow row = Rows.FromLogits(3f, 1f, 2f).After(chain);
        Assert.Equal([new LlamaCandidate(0, 3f, 0f), new LlamaCandidate(1, 1f, 0f), new LlamaCandidate(2, 2f, 0f)], row.Survivors());
        Assert.Equal(-1, row.Selected);
        Assert.False(row.IsSorted);
    }

    [PeerTheory]
    [InlineData("k", 100, 1f, 0f)]
    [InlineData("p", 0, .8f, 0f)]
    [InlineData("p", 0, .0003f, 0f)]
    [InlineData("m", 0, 1f, .1f)]
    [InlineData("kp", 100, .8f, 0f)]
    [InlineData("km", 100, 1f, 9997.9f / 9999f)]
    [InlineData("pk", 100, .8f, 0f)]
    [InlineData("mp", 0, .8f, .1f)]
    [InlineData("kpm", 100, .8f, 9950.5f / 9999f)]
    [InlineData("mpk", 1, .8f, .1f)]
    public void A_large_row_keeps_what_walking_the_sorted_list_keeps(string order, int k, float p, float m)
    {
        const int Length = 10_000;
        using LlamaChain chain = LlamaChain.Create();
        double[] kept = [.. Enumerable.Range(0, Length).Reverse().Select(token => (double)token)];
        foreach (char stage in order)
        {
            (LlamaChain _, kept) = stage switch
            {
                'k' => (chain.TopK(k), kept[..Math.Min(k, kept.Length)]),
                'p' => (chain.TopP(p), Nucleus(kept, p)),
                _ => (chain.MinP(m), [.. kept.Where(weight => weight >= m * kept[0])]),
            };
        }

        // The weight of a token is its number, so that the survivors are a run at the end of the vocabulary.
        LlamaRow row = Rows.FromLogits([.. Enumerable.Range(0, Length).Select(token => MathF.Log(token))]).After(chain);
        PeerAssert.Tokens([.. kept.Select(weight => (int)weight).Order()], row);
    }

    [PeerFact]
    public void An_empty_row_is_refused_before_the_library_reads_it()
    {
        using LlamaChain chain = LlamaChain.Create().Temperature(0f);
        Assert.Throws<InvalidOperationException>(() => chain.Apply(new LlamaRow()));
        Assert.Throws<ArgumentException>(() => new LlamaRow().Load([]));
    }

    [PeerFact]
    public void A_disposed_chain_is_refused()
    {
        LlamaChain chain = LlamaChain.Create().TopK(1);
        chain.Dispose();
        chain.Dispose();
        Assert.Throws<ObjectDisposedException>(() => chain.Accept(0));
        Assert.Throws<ObjectDisposedException>(() => chain.Apply(Rows.FromLogits(0f)));
        Assert.Throws<ObjectDisposedException>(() => chain.TopK(1));
    }

    private static double[] Nucleus(double[] sorted, float p)
    {
        double total = sorted.Sum();
        double running = 0;
        int size = 0;
        while (size < sorted.Length && running < p * total)
        {
            running += sorted[size++];
        }

        return sorted[..size];
    }
}
