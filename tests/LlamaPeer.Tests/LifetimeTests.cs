using System;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class LifetimeTests
{
    [PeerFact]
    public unsafe void A_chain_keeps_no_time_by_default() =>
        Assert.Equal(1, LlamaLibrary.Exports.ChainDefaultParameters().NoPerformanceCounters);

    [PeerFact]
    public void A_disposed_chain_frees_its_stages()
    {
        // Each chain holds a window of 256 KiB, so keeping them would take a gigabyte.
        const int Chains = 4_000;
        MakeChains(100);
        long before = Environment.WorkingSet;
        MakeChains(Chains);
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 256L << 20);
    }

    private static void MakeChains(int count)
    {
        for (int i = 0; i < count; i++)
        {
            using LlamaChain chain = LlamaChain.Create().Penalties(1, window: 1 << 16, 1f, 0f, 1f);
        }
    }
}
