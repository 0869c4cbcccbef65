using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>
/// Kernels against the interpreter in every dialect. Failures name the seed: <c>DialectSteps.Make(seed, longest, dialect)</c>
/// makes the step again.
/// </summary>
public sealed class DialectPipelineTests
{
    private static readonly SamplerStage[][] s_plans =
    [
        [new TopKStage(40)],
        [new TopKStage(700), new TopPStage(0.9)],
        [new TopKStage(1024), new TopKStage(3)],
        [new TopKStage(1025)],
        [new TopKStage(5000), new TemperatureStage(0.7), new TopPStage(0.8)],
        [new TopPStage(0.9)],
        [new TopPStage(0.0001)],
        [new TopPStage(0.999), new TopPStage(0.5)],
        [new TemperatureStage(0.8), new TopPStage(0.9), new TopKStage(30)],
        [new MinPStage(0.001), new TopPStage(0.7), new TopKStage(2000)],
        [new TopPStage(0.95), new PresencePenaltyStage(1.5), new TopKStage(900)],
        [new PresencePenaltyStage(0.75), new TopKStage(20), new TopPStage(0.3)],
    ];

    public static TheoryData<SamplerDialect> Dialects => [.. DialectSteps.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Short_rows_agree_with_the_interpreter(SamplerDialect dialect) => Compare(dialect, 3_000_000, TestScale.RepeatEverywhere(1500), 700);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Rows_longer_than_the_list_of_candidates_agree_with_the_interpreter(SamplerDialect dialect) => Compare(dialect, 4_000_000, TestScale.Repeat(300), 6000);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Rows_of_every_shape_and_mask_agree_with_the_interpreter(SamplerDialect dialect)
    {
        var noise = new Noise(301);
        int near = 0;
        int compared = 0;
        foreach (SamplerStage[] stages in s_plans)
        {
            foreach (RowShape shape in Rows.Shapes)
            {
                MaskKind mask = noise.Chance(40) ? noise.Pick(Masks.Kinds) : MaskKind.None;
                int length = noise.Pick(64, 1023, 1600, 4097, 7000);
                var step = new Step(stages, Rows.Make(shape, length, noise))
                {
                    Dialect = dialect,
                    History = [.. Enumerable.Range(0, 40).Select(_ => noise.Below(length))],
                    Mask = mask == MaskKind.None ? null : Masks.Make(mask, length, noise),
                    Name = $"{shape}, mask {mask}",
                };
                compared++;
                near += Agreement.Holds(step) ? 0 : 1;
            }
        }

        Assert.True(near * 20 <= compared, $"{near} of {compared} rows were too near a boundary to compare");
    }

    /// <summary>Two heights only: every cut goes through a group of equals, in each form that survivors can have.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Groups_of_equal_logits_agree_with_the_interpreter(SamplerDialect dialect)
    {
        foreach (int length in new[] { 5, 64, 1100, 1600, 9000 })
        {
            float[] logits = [.. Enumerable.Range(0, length).Select(token => token % 5 == 0 ? 1.5f : 0.25f)];
            foreach (int k in new[] { 1, 2, length / 5, (length / 5) + 1, (length / 5) + 2, length - 1 })
            {
                Assert.True(Agreement.Holds(new Step([new TopKStage(Math.Max(1, k))], logits) { Dialect = dialect }));
                Assert.True(Agreement.Holds(new Step([new TopPStage(0.97), new TopKStage(Math.Max(1, k))], logits) { Dialect = dialect }));
            }

            foreach (double p in new[] { 0.001, 0.21, 0.4, 0.6, 0.9 })
            {
                Assert.True(Agreement.Holds(new Step([new TopPStage(p)], logits) { Dialect = dialect }));
                Assert.True(Agreement.Holds(new Step([new MinPStage(0.1), new TopPStage(p)], logits) { Dialect = dialect }));
            }
        }
    }

    private static void Compare(SamplerDialect dialect, ulong first, int compared, int longest)
    {
        int near = 0;
        for (int i = 0; i < compared; i++)
        {
            ulong seed = first + TestScale.FirstSeed + (ulong)i;
            near += Agreement.Holds(DialectSteps.Make(seed, longest, dialect) with { Seed = seed }) ? 0 : 1;
        }

        Assert.True(near * 100 <= compared * 3, $"{near} of {compared} rows were too near a boundary to compare");
    }
}
