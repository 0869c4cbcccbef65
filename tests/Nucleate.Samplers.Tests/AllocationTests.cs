using System;
using System.Collections.Generic;
using Xunit;

namespace Nucleate.Samplers.Tests;

/// <summary>No step allocates: counted by the runtime for this thread, over 10,000 steps.</summary>
public class AllocationTests
{
    private const int Steps = 10_000;
    private const int VocabularySize = 20_000;

    public static TheoryData<string> Plans() => [.. Makers.Keys];

    private static Dictionary<string, Func<ISampler>> Makers { get; } = new(StringComparer.Ordinal)
    {
        [nameof(ChatSampler)] = () => new ChatSampler(1),
        [nameof(RequestSampler)] = () => new RequestSampler(1),
        [nameof(WholeRowSampler)] = () => new WholeRowSampler(1),
        [nameof(NucleusSampler)] = () => new NucleusSampler(1),
        [nameof(MarginSampler)] = () => new MarginSampler(1),
        [nameof(GreedySampler)] = () => new GreedySampler(1),
        [nameof(WideSampler)] = () => new WideSampler(1),
        [nameof(AdjustedSampler)] = () => new AdjustedSampler(1),
        [nameof(StructSampler)] = () => new StructSampler(1),
        [nameof(OrderedSampler)] = () => new OrderedSampler(1),
        [nameof(SteeredSampler)] = () => new SteeredSampler(1),
        [nameof(AdaptiveSampler)] = () => new AdaptiveSampler(1),
        [nameof(MirostatSampler)] = () => new MirostatSampler(1),
        [nameof(TypicalSampler)] = () => new TypicalSampler(1),
        [nameof(CutoffSampler)] = () => new CutoffSampler(1),
        [nameof(DeviationSampler)] = () => new DeviationSampler(1),
        [nameof(UnobviousSampler)] = () => new UnobviousSampler(1),
        [nameof(EntropySampler)] = () => new EntropySampler(1),
        [nameof(SmoothSampler)] = () => new SmoothSampler(1),
        [nameof(CliffSampler)] = () => new CliffSampler(1),
        [nameof(CollisionSampler)] = () => new CollisionSampler(1),
        [nameof(TailSampler)] = () => new TailSampler(1),
        [nameof(SkewedSampler)] = () => new SkewedSampler(1),
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Ten_thousand_steps_allocate_nothing(string plan)
    {
        float[][] rows = [Rows.Normal(VocabularySize, 1, 0.5), Rows.Normal(VocabularySize, 2, 3)];
        Run(Makers[plan](), rows, 50);
        ISampler sampler = Makers[plan]();
        Assert.Equal(0, Run(sampler, rows, Steps));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_first_step_after_construction_allocates_nothing(string plan)
    {
        float[][] rows = [Rows.Normal(VocabularySize, 1, 0.5)];
        Run(Makers[plan](), rows, 50);
        for (int i = 0; i < 20; i++)
        {
            ISampler sampler = Makers[plan]();
            Assert.Equal(0, Run(sampler, rows, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Results_masks_and_filters_allocate_nothing_either(string plan)
    {
        float[] row = Rows.Normal(VocabularySize, 3);
        ulong[] allowed = new ulong[(VocabularySize + 63) / 64];
        Array.Fill(allowed, 0xF0F0_F0F0_FFFF_0000);
        var destination = new Candidate[VocabularySize];
        ISampler sampler = Makers[plan]();
        long bytes = 0;
        for (int step = 0; step < 200; step++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = sampler.TrySample(row);
            _ = sampler.TrySample(row, allowed);
            _ = sampler.Sample(row, allowed);
            _ = sampler.Filter(row, destination);
            _ = sampler.Filter(row, allowed, destination);
            _ = sampler.TryAcceptGuess(row, 5);
            _ = sampler.TryAcceptGuess(row, 7, allowed);
            CheckDrafts(sampler, row, allowed);
            sampler.Reset();
            bytes += step < 50 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, bytes);
    }

    private static void CheckDrafts(ISampler sampler, float[] row, ulong[] allowed)
    {
        if (sampler is SteeredSampler or AdaptiveSampler or MirostatSampler or SkewedSampler)
        {
            return;
        }

        int token = sampler.Sample(row);
        sampler.Position--;
        _ = sampler.TryAcceptDraft(row, row, token);
        token = sampler.Sample(row, allowed);
        sampler.Position--;
        _ = sampler.TryAcceptDraft(row, row, token, allowed);
    }

    private static long Run(ISampler sampler, float[][] rows, int steps)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < steps; step++)
        {
            int token = sampler.Sample(rows[step % rows.Length]);
            sampler.Accept(token);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
