using System;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>A sampler written by hand, as the generator would write it, over the stages of a plan.</summary>
internal sealed class PlanSampler(ulong sequence, SamplerStage[] stages) : ISampler
{
    private readonly StagePipeline _pipeline = new(stages);
    private SamplerState _state = new(17, sequence);

    public long Position
    {
        get => _state.Position;
        set => _state.Position = value;
    }

    public SamplerPlan CurrentPlan => new(stages);

    public int Sample(ReadOnlySpan<float> logits) => SamplerRuntime.Sample(_pipeline, ref _state, logits);

    public int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed) =>
        SamplerRuntime.Sample(_pipeline, ref _state, logits, allowed);

    public SampleResult TrySample(ReadOnlySpan<float> logits) => SamplerRuntime.TrySample(_pipeline, ref _state, logits);

    public SampleResult TrySample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed) =>
        SamplerRuntime.TrySample(_pipeline, ref _state, logits, allowed);

    public int Filter(ReadOnlySpan<float> logits, Span<Candidate> destination) =>
        SamplerRuntime.Filter(_pipeline, _state, logits, destination);

    public int Filter(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, Span<Candidate> destination) =>
        SamplerRuntime.Filter(_pipeline, _state, logits, allowed, destination);

    public void Accept(int token)
    {
        SamplerArguments.CheckToken(token, _state);
        _pipeline.Accept(token);
    }

    public DraftResult TryAcceptDraft(ReadOnlySpan<float> target, ReadOnlySpan<float> draft, int draftToken, ReadOnlySpan<ulong> allowed = default) =>
        DraftRuntime.Verify(_pipeline, ref _state, target, draft, draftToken, allowed);

    public DraftResult TryAcceptGuess(ReadOnlySpan<float> target, int guess, ReadOnlySpan<ulong> allowed = default) =>
        DraftRuntime.Verify(_pipeline, ref _state, target, guess, allowed);

    public SamplerSnapshot Snapshot() => throw new NotSupportedException("No test needs it.");

    public void Snapshot(SamplerSnapshot snapshot) => throw new NotSupportedException("No test needs it.");

    public void Restore(SamplerSnapshot snapshot) => throw new NotSupportedException("No test needs it.");

    public void Reset() => throw new NotSupportedException("No test needs it.");
}
