using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Plans.Comparison;

/// <summary>Stage records as the planner's stages, as the parser reads them from attributes. A new stage is one line here.</summary>
internal static class StageModels
{
    /// <summary>The planner's stages of a plan.</summary>
    public static IEnumerable<PlanStage> Of(SamplerPlan plan) =>
        plan.Stages.Select((stage, index) => new PlanStage(Of(stage), index) { Text = stage.ToString() });

    /// <summary>One stage.</summary>
    public static StageModel Of(SamplerStage stage) => stage switch
    {
        TemperatureStage temperature => With(stage, temperature.Temperature),
        TopKStage topK => With(stage, topK.K) with { MinKeep = topK.MinKeep },
        TopPStage topP => With(stage, topP.P) with { MinKeep = topP.MinKeep },
        MinPStage minP => With(stage, minP.M) with { MinKeep = minP.MinKeep },
        RepetitionPenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        FrequencyPenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        PresencePenaltyStage penalty => Windowed(penalty, penalty.Penalty),
        LogitBiasStage bias => With(stage, bias.Bias) with { Tokens = Integers([bias.Token]) },
        SuppressStage suppress => Switched(suppress),
        GreedyStage => With(stage),
        _ => throw new NotSupportedException($"{stage.Name} cannot be compared yet."),
    };

    // One value per parameter of the catalog, in its order.
    private static StageModel With(SamplerStage stage, params double[] values) =>
        new(stage.Name, new EquatableArray<ValueModel>(values.Select(value => Value(stage, value))));

    private static StageModel Windowed(PenaltyStage stage, double value) =>
        With(stage, value) with { Window = stage.Window, Except = Integers(stage.Except.Distinct().Order()) };

    // A switch that is off leaves nothing to suppress; one that nobody has set yet is its member.
    private static StageModel Switched(SuppressStage stage) => stage switch
    {
        { IsBound: false } => With(stage, stage.Active) with { Tokens = Integers(stage.Tokens) },
        { Active: 0 } => With(stage),
        _ => With(stage) with { Tokens = Integers(stage.Tokens) },
    };

    private static ValueModel Value(SamplerStage stage, double value) =>
        double.IsNaN(value) && stage.Member is not null ? ValueModel.From(stage.Member) : ValueModel.Of(value);

    private static EquatableArray<int> Integers(IEnumerable<int> values) => new(values);
}
