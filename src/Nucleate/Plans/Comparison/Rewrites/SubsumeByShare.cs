using System;
using System.Globalization;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Kernels;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Removes a top-k behind a stage that never leaves more than k tokens, and takes a cutoff that one token alone can reach for the greedy choice.</summary>
/// <remarks>
/// Proof. Probabilities sum to 1, so at most 1 / ε tokens have ε or more: with the tolerance of the boundary, at most
/// 1 / (ε (1 - tolerance)). Where that is less than 2, only the best token, which always stays, can survive. Top-h looks at the 100
/// most probable tokens, and tail-free sampling at the 1,024 most probable ones, and neither keeps another; a number of least
/// survivors may be larger, and counts then. No later stage adds a token.
/// </remarks>
internal sealed class SubsumeByShare : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            if (stage.Is(StageCatalog.EpsilonCutoff) && Most(stage) == 1)
            {
                plan.Replace(at, stage with { Facts = StageCatalog.Greedy }, nameof(SubsumeByShare), "no two tokens have that much probability");
                return true;
            }

            PlanStage? few = stage.Is(StageCatalog.TopK) ? plan.Stages.Take(at).FirstOrDefault(earlier => Most(earlier) <= stage.Constant) : null;
            if (few is not null)
            {
                string reason = string.Create(CultureInfo.InvariantCulture, $"{few.Text} leaves at most {Most(few)} tokens");
                plan.RemoveDead(at, few, nameof(SubsumeByShare), reason);
                return true;
            }
        }

        return false;
    }

    // The most tokens that a stage leaves, as far as it says.
    private static double Most(PlanStage stage) => Math.Max(
        stage.MinKeep,
        stage.Is(StageCatalog.EpsilonCutoff) && stage.Constant is > 0 and < 1 ? Math.Floor(1 / (stage.Constant.Value * (1 - (2 * KernelShape.BoundaryTolerance))))
        : stage.Is(StageCatalog.TopH) ? KernelShape.TopHTokens
        : stage.Is(StageCatalog.TailFree) && stage.Constant < 1 ? KernelShape.LargestListedTopK
        : double.PositiveInfinity);
}
