using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Plans;
using Nucleate.Stages;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>The planner's stages as stages of the reference interpreter, so that it can run them before and after rewrites.</summary>
internal static class ReferencePlan
{
    private const double BoundaryTolerance = 1e-6;

    /// <summary>Stages as written.</summary>
    /// <param name="stages">As the parser read them.</param>
    /// <param name="members">The values of members.</param>
    /// <param name="dialect">The dialect, which the interpreter applies to values as written.</param>
    public static SamplerPlan Of(IEnumerable<StageModel> stages, IReadOnlyDictionary<string, double>? members = null, SamplerDialect dialect = default) =>
        Of(stages.Select((stage, index) => new PlanStage(stage, index)), members, dialect);

    /// <summary>Stages as rewrites left them.</summary>
    public static SamplerPlan Of(IEnumerable<PlanStage> stages, IReadOnlyDictionary<string, double>? members = null, SamplerDialect dialect = default) =>
        AsRewritten(new([.. stages.SelectMany(stage => Convert(stage, Given(stage) is { } member ? members![member] : stage.Value.Constant))]) { Dialect = dialect });

    // What rewrites leave, and stages that a dialect's system does not have, run as they are. Both assemblies compile the
    // planner, so this one cannot see the library's internals.
    private static SamplerPlan AsRewritten(SamplerPlan plan)
    {
        typeof(SamplerPlan).GetProperty("IsRewritten", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(plan, true);
        return plan;
    }

    private static string? Given(PlanStage stage) => stage.Written.Values.FirstOrDefault(value => !value.IsConstant)?.Member;

    private static IEnumerable<SamplerStage> Convert(PlanStage stage, double value) => stage.Facts.Name switch
    {
        "Temperature" => [new TemperatureStage(value)],
        "TopK" => [new TopKStage(value) { MinKeep = stage.MinKeep }],
        "TopP" => [new TopPStage(value) { MinKeep = stage.MinKeep }],
        "MinP" => [new MinPStage(Moved(stage, value)) { MinKeep = stage.MinKeep }],
        "TypicalP" => [new TypicalPStage(value) { MinKeep = stage.MinKeep }],
        "EpsilonCutoff" => [new EpsilonCutoffStage(value) { MinKeep = stage.MinKeep }],
        "EtaCutoff" => [new EtaCutoffStage(value) { MinKeep = stage.MinKeep }],
        "TopA" => [new TopAStage(value) { MinKeep = stage.MinKeep }],
        "TopNSigma" => [new TopNSigmaStage(value) { MinKeep = stage.MinKeep }],
        "Smoothing" => [new SmoothingStage(value) { Curve = stage.Number(1) }],
        "Skew" => [new SkewStage(value)],
        "TopH" => [new TopHStage(value) { MinKeep = stage.MinKeep }],
        "MinK" => [new MinKStage(value) { MinKeep = stage.MinKeep }],
        "PLess" => [new PLessStage { MinKeep = stage.MinKeep }],
        "TailFree" => [new TailFreeStage(value) { MinKeep = stage.MinKeep }],
        "Xtc" =>
        [
            new XtcStage(value)
            {
                Threshold = stage.Written.Values[1].Constant,
                Protected = [.. stage.Written.Protected],
                Averaged = stage.Written.Averaged,
                Coin = stage.Written.Coin,
                MinKeep = stage.MinKeep,
            },
        ],
        "DynamicTemperature" =>
        [
            new DynamicTemperatureStage(stage.Written.Values[0].Constant, stage.Written.Values[1].IsConstant ? stage.Written.Values[1].Constant : value)
            {
                Exponent = stage.Written.Values[2].Constant,
            },
        ],
        "RepetitionPenalty" => [new RepetitionPenaltyStage(value) { Window = stage.Written.Window, Except = [.. stage.Written.Except] }],
        "FrequencyPenalty" => [new FrequencyPenaltyStage(value) { Window = stage.Written.Window, Except = [.. stage.Written.Except] }],
        "PresencePenalty" => [new PresencePenaltyStage(value) { Window = stage.Written.Window, Except = [.. stage.Written.Except] }],
        "LogitBias" when stage.Value.IsConstant => FuseBiases.Entries(stage).Select(entry => new LogitBiasStage(entry.Key, entry.Value)),
        "LogitBias" => [new LogitBiasStage(stage.Written.Tokens[0], value)],
        "Suppress" => [new SuppressStage([.. FuseSuppressed.Tokens(stage).Select(entry => entry.Key)]) { Active = stage.Value.IsConstant ? 1 : value }],
        "NoRepeatNGram" => [new NoRepeatNGramStage(value) { Window = stage.Written.Window, Except = [.. stage.Written.Except] }],
        "MinLength" => [new MinLengthStage(value, [.. stage.Written.Tokens])],
        "Dry" => [Dry(stage, value)],
        "BadWords" => [new BadWordsStage([.. stage.Written.Tokens]) { Active = stage.Value.IsConstant ? 1 : value, Member = stage.Value.Member }],
        "SequenceBias" => [new SequenceBiasStage(value, [.. stage.Written.Tokens])],
        "Mirostat" => [new MirostatStage(value) { Eta = stage.Number(1), M = (int)stage.Number(2) }],
        "MirostatV2" => [new MirostatV2Stage(value) { Eta = stage.Number(1) }],
        "AdaptiveP" => [new AdaptivePStage(value) { Decay = stage.Number(1) }],
        "Greedy" => [new GreedyStage()],
        _ => throw new NotSupportedException($"Teach this test what {stage.Facts.Name} is for the interpreter."),
    };

    private static DryStage Dry(PlanStage stage, double multiplier) => new(multiplier)
    {
        Base = stage.Number(1),
        AllowedLength = (int)stage.Number(2),
        Window = stage.Written.Window,
        Breakers = PlanStage.Breakers(stage.Written),
    };

    // In front of a temperature, min-p m is a margin of -T ln m, with a tolerance that is T times as wide: this is the m
    // that has that margin without the temperature.
    private static double Moved(PlanStage stage, double m) =>
        stage.Temperature == 1 || m == 0 ? m : Math.Exp((stage.Temperature * (Math.Log(m) - BoundaryTolerance)) + BoundaryTolerance);
}
