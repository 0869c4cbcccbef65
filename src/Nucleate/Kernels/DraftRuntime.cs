using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Nucleate.Randomness;

namespace Nucleate.Kernels;

/// <summary>What generated samplers call to check drafted tokens.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DraftRuntime
{
    /// <summary>Accepts a token that the same pipeline drew from a draft row, or draws another one.</summary>
    /// <exception cref="ArgumentException">Rows, mask and token do not fit each other, or the token cannot have been drawn from the draft row.</exception>
    public static DraftResult Verify<TPipeline>(
        scoped in TPipeline pipeline,
        ref SamplerState state,
        ReadOnlySpan<float> target,
        ReadOnlySpan<float> draft,
        int token,
        ReadOnlySpan<ulong> allowed)
        where TPipeline : struct, ISamplerPipeline
    {
        SamplerArguments.CheckDraft(target, draft, token);
        SamplerArguments.CheckRow(target, allowed, !allowed.IsEmpty, state);
        DraftSide side = DraftSide.Take();
        LogitRow row = new(draft, allowed, !allowed.IsEmpty, side.AdjustmentsLike(pipeline.Adjustments));
        var drafted = new Survivors(ref side.Workspace, row, state);
        pipeline.Narrow(ref drafted);
        DraftDistribution distribution = drafted.IsAnyLeft() ? new DraftDistribution(drafted) : DraftDistribution.None;
        bool isDrawable = draft.IsEmpty || distribution.ProbabilityOf(token) > 0;
        DraftResult result = isDrawable ? Verify(pipeline, ref state, target, distribution, token, allowed) : default;
        DraftSide.Return(side);
        return isDrawable ? result : throw SamplerArguments.NotDrafted(token);
    }

    /// <summary>Accepts a token that came from no distribution, or draws another one.</summary>
    /// <exception cref="ArgumentException">Row, mask and token do not fit each other.</exception>
    public static DraftResult Verify<TPipeline>(
        scoped in TPipeline pipeline, ref SamplerState state, ReadOnlySpan<float> target, int token, ReadOnlySpan<ulong> allowed)
        where TPipeline : struct, ISamplerPipeline
    {
        SamplerArguments.CheckDraft(target, target, token);
        SamplerArguments.CheckRow(target, allowed, !allowed.IsEmpty, state);
        return Verify(pipeline, ref state, target, new DraftDistribution(token), token, allowed);
    }

    /// <summary>Why a sampler that learns from its draws cannot check drafts of a row.</summary>
    /// <param name="stage">The stage that learns.</param>
    public static NotSupportedException Learns(string stage) => new(
        $"{stage} learns from each draw, so the second and later drafts of a row were drawn from other distributions than the ones that could be compared here. "
        + "Draft without it, or check tokens that come from no distribution: TryAcceptGuess.");

    /// <summary>Why a skewed sampler cannot check drafts of a row.</summary>
    internal static NotSupportedException Skewed() => new(
        "Skew gives a token a probability that depends on all tokens before it in the sorted order. What a rejected draft leaves to be drawn "
        + "would need that of every token in both rows at once, and so both rows sorted. "
        + "Draft without it, or check tokens that come from no distribution: TryAcceptGuess.");

    private static DraftResult Verify<TPipeline>(
        scoped in TPipeline pipeline,
        ref SamplerState state,
        ReadOnlySpan<float> target,
        scoped in DraftDistribution draft,
        int token,
        ReadOnlySpan<ulong> allowed)
        where TPipeline : struct, ISamplerPipeline
    {
        Unsafe.SkipInit(out Workspace workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(target, allowed, !allowed.IsEmpty, pipeline.Adjustments), state);
        pipeline.Narrow(ref survivors);
        if (!survivors.IsAnyLeft())
        {
            return DraftResult.Failed(survivors.NoToken());
        }

        DraftResult result = survivors.Verify(draft, token, state.Uniform(RandomPurpose.AcceptDraft), state.Uniform(RandomPurpose.Residual));
        state.Step(target.Length);
        return result;
    }
}
