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
    ]);

    /// <summary>The rewrites, those that are tried first in front.</summary>
    public IReadOnlyList<IRewrite> Rewrites { get; } = rewrites;

    public PlanComparison Compare(SamplerPlan first, SamplerPlan second, int vocabularySize)
    {
        PlanState one = Simplify(first, vocabularySize);
        PlanState other = Simplify(second, vocabularySize);
        FormStage[] form = Form(one);
        if (IsSame(form, Form(other)))
        {
            return new PlanComparison(first, second)
            {
                Proof = new PlanProof(Records(one), Records(other), [.. form.Select(stage => stage.Text)]),
            };
        }

        RequireValues(first);
        RequireValues(second);
        var search = new DifferenceSearch(first.Stages, second.Stages, vocabularySize);
        ComparisonRow? row = search.Find();
        return new PlanComparison(first, second)
        {
            RowsTried = search.RowsTried,
            Difference = row is null ? null : Difference(first, second, row),
        };
    }

    private PlanState Simplify(SamplerPlan plan, int vocabularySize)
    {
        SamplerStage? unknown = plan.Stages.FirstOrDefault(stage => !stage.IsBound && stage.Member is null);
        if (unknown is not null)
        {
            throw new InvalidOperationException($"{unknown} has no value, and no member that gives one.");
        }

        return Planner.Simplify(new PlanState(StageModels.Of(plan), vocabularySize), Rewrites);
    }

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
        new(row.Logits, row.History, first.Trace(row.Logits, null, row.History).Survivors, second.Trace(row.Logits, null, row.History).Survivors);
}
