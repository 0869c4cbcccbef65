using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Nucleate.Randomness;

namespace Nucleate.Kernels;

/// <summary>What generated samplers call: it sets a step up, runs the pipeline, and draws or lists the survivors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SamplerRuntime
{
    /// <summary>Draws a token or throws.</summary>
    /// <exception cref="SamplingException">No token is legal; the state is as it was.</exception>
    public static int Sample<TPipeline>(scoped in TPipeline pipeline, ref SamplerState state, ReadOnlySpan<float> logits)
        where TPipeline : struct, ISamplerPipeline
    {
        SampleResult result = Run(pipeline, ref state, logits, default, masked: false, measuresKeptMass: false);
        return result.IsDrawn ? result.Token : throw new SamplingException(result);
    }

    /// <inheritdoc cref="Sample{TPipeline}(in TPipeline, ref SamplerState, ReadOnlySpan{float})"/>
    public static int Sample<TPipeline>(
        scoped in TPipeline pipeline, ref SamplerState state, ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed)
        where TPipeline : struct, ISamplerPipeline
    {
        SampleResult result = Run(pipeline, ref state, logits, allowed, masked: true, measuresKeptMass: false);
        return result.IsDrawn ? result.Token : throw new SamplingException(result);
    }

    /// <summary>Draws a token and tells from what.</summary>
    public static SampleResult TrySample<TPipeline>(scoped in TPipeline pipeline, ref SamplerState state, ReadOnlySpan<float> logits)
        where TPipeline : struct, ISamplerPipeline =>
        Run(pipeline, ref state, logits, default, masked: false, measuresKeptMass: true);

    /// <inheritdoc cref="TrySample{TPipeline}(in TPipeline, ref SamplerState, ReadOnlySpan{float})"/>
    public static SampleResult TrySample<TPipeline>(
        scoped in TPipeline pipeline, ref SamplerState state, ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed)
        where TPipeline : struct, ISamplerPipeline =>
        Run(pipeline, ref state, logits, allowed, masked: true, measuresKeptMass: true);

    /// <summary>Lists the survivors by falling probability, ties by rising token id.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too small.</exception>
    public static int Filter<TPipeline>(
        scoped in TPipeline pipeline, in SamplerState state, ReadOnlySpan<float> logits, Span<Candidate> destination)
        where TPipeline : struct, ISamplerPipeline =>
        List(pipeline, state, logits, default, masked: false, destination);

    /// <inheritdoc cref="Filter{TPipeline}(in TPipeline, in SamplerState, ReadOnlySpan{float}, Span{Candidate})"/>
    public static int Filter<TPipeline>(
        scoped in TPipeline pipeline, in SamplerState state, ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, Span<Candidate> destination)
        where TPipeline : struct, ISamplerPipeline =>
        List(pipeline, state, logits, allowed, masked: true, destination);

    private static SampleResult Run<TPipeline>(
        scoped in TPipeline pipeline,
        ref SamplerState state,
        ReadOnlySpan<float> logits,
        ReadOnlySpan<ulong> allowed,
        bool masked,
        bool measuresKeptMass)
        where TPipeline : struct, ISamplerPipeline
    {
        SamplerArguments.CheckRow(logits, allowed, masked, state);
        Unsafe.SkipInit(out Workspace workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, allowed, masked, pipeline.Adjustments), state);
        pipeline.Narrow(ref survivors);
        SampleResult result = survivors.Draw(state.Uniform(RandomPurpose.Draw), measuresKeptMass);
        if (result.IsDrawn)
        {
            state.Step(logits.Length);
        }

        return result;
    }

    private static int List<TPipeline>(
        scoped in TPipeline pipeline,
        in SamplerState state,
        ReadOnlySpan<float> logits,
        ReadOnlySpan<ulong> allowed,
        bool masked,
        Span<Candidate> destination)
        where TPipeline : struct, ISamplerPipeline
    {
        SamplerArguments.CheckRow(logits, allowed, masked, state);
        Unsafe.SkipInit(out Workspace workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, allowed, masked, pipeline.Adjustments), state);
        pipeline.Narrow(ref survivors);
        return survivors.CopyTo(destination);
    }
}
