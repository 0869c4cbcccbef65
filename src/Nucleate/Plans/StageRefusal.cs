using System;
using System.Globalization;
using Nucleate.Dialects;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Kernels;
using Nucleate.Plans.Comparison;
using Nucleate.Stages;

namespace Nucleate.Plans;

/// <summary>
/// Why a stage of a plan cannot run by the rules of its dialect: what would be an error in a declaration (NUC1004, NUC1016)
/// or in a member's value. The order of stages is not judged: to compare orders is what plans are for.
/// </summary>
internal static class StageRefusal
{
    /// <summary>Throws if a stage of a plan cannot run. Values that are not known yet are not judged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <exception cref="InvalidOperationException">The dialect's system does not have such a stage.</exception>
    public static void Check(SamplerPlan plan)
    {
        DialectFacts rules = DialectCatalog.Find(plan.Dialect.ToString());
        foreach (SamplerStage stage in plan.IsRewritten ? [] : plan.Stages)
        {
            if (Of(stage, rules) is { } refusal)
            {
                throw refusal;
            }
        }
    }

    /// <summary>Why one stage cannot run, or null.</summary>
    public static Exception? Of(SamplerStage stage, DialectFacts rules)
    {
        if (StageModels.Of(stage) is not { } model || StageCatalog.Find(stage.Name) is not { } facts)
        {
            return rules.IsOwn ? null : Missing(stage, rules);
        }

        DialectStage? known = rules.Find(stage.Name);
        return !rules.IsOwn && known is null ? Missing(stage, rules)
            : OfOptions(stage, model, rules, known) ?? OfValues(stage, model, facts, rules);
    }

    private static InvalidOperationException Missing(SamplerStage stage, DialectFacts rules) =>
        new($"{rules.System} has no {stage.Name} as it is defined here: remove {stage}, or choose another dialect.");

    private static Exception? OfOptions(SamplerStage stage, StageModel model, DialectFacts rules, DialectStage? known)
    {
        if (model.MinKeep < rules.SmallestMinKeep)
        {
            return OutOfRange(stage, "MinKeep", model.MinKeep, SamplerArguments.Range(rules.SmallestMinKeep, minimumExcluded: false, int.MaxValue), rules);
        }

        return rules.IsOwn ? null
            : model.MinKeep > 1 && !known!.HasMinKeep
                ? new InvalidOperationException($"{stage.Name} of {rules.System} has no least number of survivors: remove MinKeep from {stage}.")
            : model.Except.Count > 0
                ? new InvalidOperationException($"{stage.Name} of {rules.System} exempts no tokens: remove Except from {stage}.")
            : null;
    }

    private static ArgumentOutOfRangeException? OfValues(SamplerStage stage, StageModel model, StageFacts facts, DialectFacts rules)
    {
        for (int i = 0; i < facts.Parameters.Count; i++)
        {
            ParameterFacts range = rules.Range(stage.Name, facts.Parameters[i]);
            ValueModel value = model.Values[i];
            if (!value.IsConstant || double.IsNaN(value.Constant))
            {
                continue;
            }

            ParameterFacts own = facts.Parameters[i];
            double least = model.Averaged && own.LeastAveraged > 0 ? own.LeastAveraged
                : own.NotBelow is { } other && model.Values[other].IsConstant ? model.Values[other].Constant
                : range.Minimum;
            if (!range.Contains(value.Constant) || value.Constant < least || (range.Whole && value.Constant != Math.Floor(value.Constant)))
            {
                bool isExcluded = range.MinimumExcluded && least <= range.Minimum;
                string words = SamplerArguments.Range(least, isExcluded, range.Largest);
                return OutOfRange(stage, own.Name, value.Constant, range.Whole ? "whole, " + words : words, rules);
            }
        }

        return null;
    }

    private static ArgumentOutOfRangeException OutOfRange(SamplerStage stage, string parameter, double value, string range, DialectFacts rules)
    {
        string what = stage.Member is { } member ? $"{member}, which gives {parameter} of {stage.Name}," : $"{parameter} of {stage.Name}";
        string where = rules.IsOwn ? string.Empty : $" in {rules.System}";
        return new ArgumentOutOfRangeException(
            stage.Member ?? parameter, value, string.Create(CultureInfo.InvariantCulture, $"{what} has to be {range}{where}."));
    }
}
