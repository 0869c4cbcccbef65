using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Plans.Comparison.Rewrites;

namespace Nucleate.Plans.Comparison;

/// <summary>Compares two plans: first by proof, then by search.</summary>
/// <param name="rewrites">The proofs' steps: each keeps the survivors and their probabilities for every row.</param>
internal sealed class PlanComparer(IReadOnlyList<IRewrite> rewrites)
{
    /// <summary>With the compiler's rewrites, and with those that no compiler needs, since they only choose one of several orders.</summary>
    public static PlanComparer Standard { get; } = new(
    [
        .. Planner.Rewrites,
        new OrderAdjustments(),
        new CommuteScaled(),
        new DropSuppressed(),
        new SubsumeByMinKeep(),
        new OrderMinP(),
        new SubsumeLooseMinP(),
        new CommuteOrdered(),
        new SteadyTemperature(),
        new SubsumeByShare(),
        new SingleWords(),
    ]);

    /// <summary>The rewrites, those that are tried first in front.</summary>
    public IReadOnlyList<IRewrite> Rewrites { get; } = rewrites;

    public PlanComparison Compare(SamplerPlan first, SamplerPlan second, int vocabularySize)
    {
        if (Prove(first, second, vocabularySize) is { } proof)
        {
            return new PlanComparison(first, second) { Proof = proof };
        }

        RequireValues(first);
        RequireValues(second);
        var search = new DifferenceSearch(new ComparedPlan(first), new ComparedPlan(second), vocabularySize);
        ComparisonRow? row = search.Find();
        return new PlanComparison(first, second)
        {
            RowsTried = search.RowsTried,
            Difference = row is null ? null : Difference(first, second, row),
        };
    }

    private PlanProof? Prove(SamplerPlan first, SamplerPlan second, int vocabularySize)
    {
        RequireMembers(first);
        RequireMembers(second);
        PlanState? one = Simplify(first, vocabularySize);
        PlanState? other = Simplify(second, vocabularySize);
        if (one is null || other is null)
        {
            // No rewrite knows what such a stage does, so nothing moves past it: only what is written alike is the same.
            return IsWrittenAlike(first, second) ? new PlanProof([], [], [.. first.Stages.Select(stage => stage.ToString())]) : null;
        }

        FormStage[] form = Form(one);
        return IsSame(form, Form(other)) ? new PlanProof(Records(one), Records(other), [.. form.Select(stage => stage.Text)]) : null;
    }

    private static bool IsWrittenAlike(SamplerPlan first, SamplerPlan second) =>
        first.Dialect == second.Dialect
        && first.Stages.Count == second.Stages.Count
        && first.Stages.Zip(second.Stages, (one, other) => one.Equals(other) || (StageModels.Of(one) is { } model && model.Equals(StageModels.Of(other)))).All(same => same);

    private static void RequireMembers(SamplerPlan plan)
    {
        SamplerStage? unknown = plan.Stages.FirstOrDefault(stage => !stage.IsBound && stage.Member is null);
        if (unknown is not null)
        {
            throw new InvalidOperationException($"{unknown} has no value, and no member that gives one.");
        }
    }

    private PlanState? Simplify(SamplerPlan plan, int vocabularySize) =>
        StageModels.Of(plan) is { } stages ? Planner.Simplify(new PlanState(stages, vocabularySize), Rewrites) : null;

    private static FormStage[] Form(PlanState state) => [.. state.Stages.Select(FormStage.Of)];

    private static bool IsSame(FormStage[] one, FormStage[] other) =>
        one.Length == other.Length && one.Zip(other, (stage, twin) => stage.IsSame(twin)).All(same => same);

    private static PlanRewrite[] Records(PlanState state) =>
        [.. state.Records.Select(record => new PlanRewrite(record.Rewrite, record.Stage, record.Reason))];

    private static void RequireValues(SamplerPlan plan)
    {
        SamplerStage? unbound = plan.Stages.FirstOrDefault(stage => !stage.IsBound);
        if (unbound is not null)
        {
            throw new InvalidOperationException(
                $"{unbound} of {plan.Name} has no value yet, and the plans are not the same whatever it is: call Bind(\"{unbound.Member}\", value), or compare samplers' CurrentPlan.");
        }
    }

    private static PlanDifference Difference(SamplerPlan first, SamplerPlan second, ComparisonRow row) =>
        new(row.Logits, row.History, Survivors(first, row), Survivors(second, row)) { Seed = row.Step.Seed, Position = row.Step.Position };

    private static IReadOnlyList<TraceToken> Survivors(SamplerPlan plan, ComparisonRow row) =>
        plan.At(row.Step.Position).Trace(row.Logits, null, row.History, seed: row.Step.Seed).Survivors;
}
