using System;
using System.Globalization;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Golden;

/// <summary>Golden bits of checked drafts: of each row and plan, what becomes of a token drawn from a row near it.</summary>
internal static class GoldenDrafts
{
    /// <summary>The plans, by column. Never change one: append.</summary>
    public static SamplerStage[][] Plans { get; } =
    [
        [new TemperatureStage(1.25)],
        [new TopKStage(40), new TopPStage(0.95), new TemperatureStage(0.8)],
        [new TemperatureStage(1.5), new TopPStage(0.98)],
        [new RepetitionPenaltyStage(1.5), new FrequencyPenaltyStage(0.25), new MinPStage(0.01)],
        [new XtcStage(0.5) { Threshold = 0.02, Protected = [1, 7] }, new TypicalPStage(0.9)],
    ];

    /// <summary>Draws from the other row, and checks it.</summary>
    public static string Column(Step step, SamplerState state)
    {
        float[] draft = Near(step.Logits);
        StagePipeline pipeline = step.Pipeline();
        SamplerState drafting = state;
        SampleResult drawn = step.Mask is null
            ? SamplerRuntime.TrySample(pipeline, ref drafting, draft)
            : SamplerRuntime.TrySample(pipeline, ref drafting, draft, step.Mask);
        if (!drawn.IsDrawn)
        {
            return "-";
        }

        DraftResult result = DraftRuntime.Verify(pipeline, ref state, step.Logits, draft, drawn.Token, step.Mask);
        string verdict = result.IsAccepted ? "+" : "-";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{drawn.Token}{verdict}{result.Token}:{Bits(result.AcceptanceProbability):x8}:{Bits(result.LogProbability):x8}");
    }

    private static float[] Near(float[] row)
    {
        var noise = new Noise((ulong)row.Length);
        return Array.ConvertAll(row, logit => logit + (noise.Bell() * 1.5f));
    }

    private static uint Bits(float value) => BitConverter.SingleToUInt32Bits(value);
}
