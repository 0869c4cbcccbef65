using System;
using System.Globalization;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>One step of a sampler: stages, a row, what was accepted before, and a mask. Interpreter and kernels run it alike.</summary>
internal sealed record Step(SamplerStage[] Stages, float[] Logits)
{
    private const int Shown = 12;

    public int[] History { get; init; } = [];

    public ulong[]? Mask { get; init; }

    /// <summary>How many tokens were drawn before.</summary>
    public long Position { get; init; }

    public SamplerDialect Dialect { get; init; }

    public string Name { get; init; } = string.Empty;

    /// <summary>Of the sampler that the step belongs to: it decides what coins show.</summary>
    public ulong Seed { get; init; }

    public SamplerState State => new(Seed, sequence: 77) { Position = Position };

    // Past what a plan refuses: kernels run every stage by the rules of every dialect, also where its system has no such stage.
    public PlanTrace Trace() => ReferenceInterpreter.Run(Stages, Dialect, Logits, labels: null, History, Mask, State);

    public StagePipeline Pipeline() => new(Stages, History, Position, Dialect);

    public SampleResult Draw(ref SamplerState state)
    {
        StagePipeline pipeline = Pipeline();
        return Mask is null
            ? SamplerRuntime.TrySample(pipeline, ref state, Logits)
            : SamplerRuntime.TrySample(pipeline, ref state, Logits, Mask);
    }

    public Candidate[] Filter()
    {
        var candidates = new Candidate[Logits.Length];
        StagePipeline pipeline = Pipeline();
        SamplerState state = State;
        int count = Mask is null
            ? SamplerRuntime.Filter(pipeline, state, Logits, candidates)
            : SamplerRuntime.Filter(pipeline, state, Logits, Mask, candidates);
        return candidates[..count];
    }

    /// <summary>Passes over the row for the stages and a draw without figures, as <c>Sample</c> does it.</summary>
    public int Passes()
    {
        var workspace = default(Workspace);
        StagePipeline pipeline = Pipeline();
        var survivors = new Survivors(ref workspace, new LogitRow(Logits, Mask, Mask is not null, pipeline.Adjustments), State);
        pipeline.Narrow(ref survivors);
        _ = survivors.Draw(0.5, measuresKeptMass: false);
        return workspace.Passes;
    }

    public bool Allows(int token) => Mask is null || Masks.Allows(Mask, token);

    public override string ToString()
    {
        string row = string.Join(", ", Logits.Take(Shown).Select(logit => logit.ToString("R", CultureInfo.InvariantCulture)));
        string more = Logits.Length > Shown ? ", ..." : string.Empty;
        return $"{Dialect}: {string.Join(" > ", Stages.Select(stage => stage.ToString()))}; {Name}; {Logits.Length} logits: {row}{more}";
    }
}
