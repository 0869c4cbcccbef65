using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Plans.Comparison;

/// <summary>Stage records as the planner's stages, as the parser reads them from attributes. A new stage is one line here.</summary>
internal static class StageModels
{
    /// <summary>The planner's stages of a plan, or null if there is one of which nothing is known but that it runs.</summary>
    public static IReadOnlyList<PlanStage>? Of(SamplerPlan plan)
    {
        DialectFacts rules = DialectCatalog.Find(plan.Dialect.ToString());
        StageModel?[] models = [.. plan.Stages.Select(Of)];
        return models.Contains(null)
            ? null
            : [.. models.Select((model, index) => new PlanStage(model!, index, rules) { Text = plan.Stages[index].ToString() })];
    }

    /// <summary>One stage, or null if it is not one of the library's.</summary>
    public static StageModel? Of(SamplerStage stage) => stage switch
    {
        TemperatureStage temperature => With(stage, temperature.Temperature),
        DynamicTemperatureStage dynamic => With(stage, dynamic.Minimum, dynamic.Maximum, dynamic.Exponent),
        SmoothingStage smoothing => With(stage, smoothing.Factor, smoothing.Curve),
        TopKStage topK => With(stage, topK.K) with { MinKeep = topK.MinKeep },
        TopPStage topP => With(stage, topP.P) with { MinKeep = topP.MinKeep },
        MinPStage minP => With(stage, minP.M) with { MinKeep = minP.MinKeep },
        TopAStage topA => With(stage, topA.A) with { MinKeep = topA.MinKeep },
        TypicalPStage typical => With(stage, typical.P) with { MinKeep = typical.MinKeep },
        TopNSigmaStage sigma => With(stage, sigma.N) with { MinKeep = sigma.MinKeep },
        EpsilonCutoffStage epsilon => With(stage, epsilon.Epsilon) with { MinKeep = epsilon.MinKeep },
        EtaCutoffStage eta => With(stage, eta.Epsilon) with { MinKeep = eta.MinKeep },
        TopHStage topH => With(stage, topH.H) with { MinKeep = topH.MinKeep },
        TailFreeStage tailFree => With(stage, tailFree.Z) with { MinKeep = tailFree.MinKeep },
        MinKStage minK => With(stage, minK.Tau) with { MinKeep = minK.MinKeep },
        PLessStage pLess => With(stage) with { MinKeep = pLess.MinKeep },
        XtcStage xtc => With(stage, xtc.Probability, xtc.Threshold) with
        {
            Protected = Set(xtc.Protected),
            Averaged = xtc.Averaged,
            MinKeep = xtc.MinKeep,
            Coin = xtc.Coin,
        },
        RepetitionPenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        FrequencyPenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        PresencePenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        LogitBiasStage bias => With(stage, bias.Bias) with { Tokens = Integers([bias.Token]) },
        SuppressStage suppress => Switched(suppress, suppress.Active, suppress.Tokens),
        NoRepeatNGramStage repeats => With(stage, repeats.N) with { Window = repeats.Window, Except = Set(repeats.Except) },
        MinLengthStage length => With(stage, length.Length) with { Tokens = Set(length.Tokens) },
        DryStage dry => With(stage, dry.Multiplier, dry.Base, dry.AllowedLength) with
        {
            Window = dry.Window,
            BreakerSequences = Integers(Sequences(dry.Breakers).SelectMany(breaker => breaker.Append(PlanStage.SequenceEnd))),
        },
        BadWordsStage words => Switched(words, words.Active, words.Tokens),
        SequenceBiasStage bias => With(stage, bias.Bias) with { Tokens = Integers(bias.Tokens) },
        GreedyStage => With(stage),
        SkewStage skew => With(stage, skew.Skew),
        MirostatStage mirostat => Learning(With(stage, mirostat.Tau, mirostat.Eta, mirostat.M), mirostat.Mu, 2 * mirostat.Tau),
        MirostatV2Stage mirostat => Learning(With(stage, mirostat.Tau, mirostat.Eta), mirostat.Mu, 2 * mirostat.Tau),
        AdaptivePStage adaptive => Learning(With(stage, adaptive.Target, adaptive.Decay), adaptive.Average, adaptive.Target),
        _ => null,
    };

    // One value per parameter of the catalog, in its order.
    private static StageModel With(SamplerStage stage, params double[] values) =>
        new(stage.Name, new EquatableArray<ValueModel>(values.Select(value => Value(stage, value))));

    private static StageModel Windowed(PenaltyStage stage, double value) =>
        With(stage, value) with { Window = stage.Window, Except = Set(stage.Except) };

    // A switch that is off leaves nothing to rule out; one that nobody has set yet is its member.
    private static StageModel Switched(SamplerStage stage, double active, IReadOnlyList<int> tokens) => active switch
    {
        double.NaN => With(stage, active) with { Tokens = Integers(tokens) },
        0 => With(stage),
        _ => With(stage) with { Tokens = Integers(tokens) },
    };

    // What draws taught the stage comes after its parameters; before the first draw, it is what the stage aims at.
    private static StageModel Learning(StageModel stage, double learned, double atFirst) =>
        stage with { Values = new EquatableArray<ValueModel>(stage.Values.Append(ValueModel.Of(double.IsNaN(learned) ? atFirst : learned))) };

    private static ValueModel Value(SamplerStage stage, double value) =>
        double.IsNaN(value) && stage.Member is not null ? ValueModel.From(stage.Member) : ValueModel.Of(value);

    private static EquatableArray<int> Set(IEnumerable<int> tokens) => Integers(tokens.Distinct().Order());

    // A set too: which one of several breakers counts is decided by where they are in the history.
    private static IEnumerable<int[]> Sequences(IEnumerable<IReadOnlyList<int>> sequences)
    {
        var sorted = new SortedSet<int[]>(Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)));
        sorted.UnionWith(sequences.Select(sequence => sequence.ToArray()));
        return sorted;
    }

    private static EquatableArray<int> Integers(IEnumerable<int> values) => new(values);
}
