using System;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Runtime;

/// <summary>
/// Not in parallel with other tests: when another thread's allocations start a collection, the runtime may count the unused
/// rest of this thread's allocation buffer as allocated. That is also why the least of three measurements counts.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Steps = 10_000;
    private const int Attempts = 3;

    private static readonly SamplerStage[][] s_plans =
    [
        [new GreedyStage()],
        [],
        [new TopKStage(40), new TopPStage(0.95), new MinPStage(0.05), new TemperatureStage(0.8)],
        [new MinPStage(0.05), new TemperatureStage(1.2)],
        [new TemperatureStage(0.8), new TopPStage(0.9)],
        [new TopKStage(1500), new TopPStage(0.99)],
        [new RepetitionPenaltyStage(1.1), new FrequencyPenaltyStage(0.3), new TopKStage(40)],
        [new LogitBiasStage(3, 2), new SuppressStage([4, 5]), new MinPStage(0.1)],
        [new DryStage(0.8) { Breakers = [[3], [4, 5]] }, new NoRepeatNGramStage(4), new TopKStage(40)],
        [new MinLengthStage(5, [1, 2]), new BadWordsStage([1, 2]), new SequenceBiasStage(2, [3, 4, 3]), new MinPStage(0.1)],
        [new TemperatureStage(0.8), new MirostatStage(3)],
        [new MirostatStage(9)],
        [new TemperatureStage(0.8), new MirostatV2Stage(3)],
        [new MirostatV2Stage(9)],
        [new AdaptivePStage(0.5)],
        [new MinPStage(0.02), new AdaptivePStage(0.3)],
        [new TopPStage(0.95), new PresencePenaltyStage(0.5), new TemperatureStage(0.7)],
        [new TypicalPStage(0.95)],
        [new EtaCutoffStage(0.001), new EpsilonCutoffStage(0.0001), new TopAStage(0.1)],
        [new TopNSigmaStage(3), new DynamicTemperatureStage(0.5, 1.5) { Exponent = 2 }],
        [new SkewStage(0.5)],
        [new TopKStage(40), new SkewStage(-0.5)],
        [new TopHStage(0.4)],
        [new SmoothingStage(0.2), new PresencePenaltyStage(0.5), new TopPStage(0.95), new SmoothingStage(0.2)],
        [new MinKStage(3), new TailFreeStage(0.9)],
        [new PLessStage()],
        [new TailFreeStage(0.999)],
        [new XtcStage(0.5) { Threshold = 0.002, Protected = [3, 9] }, new XtcStage(0.5) { Threshold = 0.002, Averaged = true }],
    ];

    [Fact]
    public void Ten_thousand_steps_allocate_nothing()
    {
        foreach (SamplerStage[] stages in s_plans)
        {
            // Two lengths: rows of 2,000 tokens may outgrow the list of candidates, short ones are quick.
            long allocated = Measure(stages, 200, Steps) + Measure(stages, 2000, TestScale.Repeat(Steps / 10));
            Check.Equal(0L, allocated, string.Join(" > ", (object[])stages));
        }
    }

    [Fact]
    public void The_first_step_of_a_new_sampler_allocates_nothing()
    {
        foreach (SamplerStage[] stages in s_plans)
        {
            // Another instance has compiled the code.
            _ = Measure(stages, 2000, 3);
            Check.Equal(0L, Measure(stages, 2000, 1), string.Join(" > ", (object[])stages));
        }
    }

    [Fact]
    public void Listing_survivors_allocates_nothing()
    {
        float[] logits = Rows.Make(RowShape.Flat, 2000, new Noise(231));
        var candidates = new Candidate[logits.Length];
        foreach (SamplerStage[] stages in s_plans)
        {
            var pipeline = new StagePipeline(stages, [1, 2, 3]);
            var state = new SamplerState(1, 1);
            _ = SamplerRuntime.Filter(pipeline, state, logits, candidates);
            long least = long.MaxValue;
            for (int attempt = 0; attempt < Attempts && least > 0; attempt++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                _ = SamplerRuntime.Filter(pipeline, state, logits, candidates);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Check.Equal(0L, least, string.Join(" > ", (object[])stages));
        }
    }

    private static long Measure(SamplerStage[] stages, int length, int steps)
    {
        float[] logits = Rows.Make(RowShape.Flat, length, new Noise(232));
        ulong[] mask = Masks.Make(MaskKind.Half, length, new Noise(233));
        Run(new StagePipeline(stages), logits, mask, 2);
        long least = long.MaxValue;
        for (int attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            // A new one each time, so that what is measured may well be its first step.
            var pipeline = new StagePipeline(stages);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run(pipeline, logits, mask, steps);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    // As a caller does: draw, with and without a mask and figures, and accept the token.
    private static void Run(in StagePipeline pipeline, float[] logits, ulong[] mask, int steps)
    {
        var state = new SamplerState(5, 6);
        for (int step = 0; step < steps; step++)
        {
            int token = (step % 4) switch
            {
                0 => SamplerRuntime.Sample(pipeline, ref state, logits),
                1 => SamplerRuntime.Sample(pipeline, ref state, logits, mask),
                2 => SamplerRuntime.TrySample(pipeline, ref state, logits).Token,
                _ => SamplerRuntime.TrySample(pipeline, ref state, logits, mask).Token,
            };
            pipeline.Accept(token);
        }
    }
}

[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTestGroup
{
}
