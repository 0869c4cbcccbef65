using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Removes a bias all of whose tokens were suppressed before.</summary>
/// <remarks>Proof. A masked token stays masked: no stage adds tokens, and minus infinity plus a bias is minus infinity.</remarks>
internal sealed class DropSuppressed : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            if (!stage.Is(StageCatalog.LogitBias) || stage.Constant is null)
            {
                continue;
            }

            PlanStage? suppress = plan.Stages.Take(at).FirstOrDefault(earlier => Masks(earlier, stage));
            if (suppress is not null)
            {
                plan.RemoveDead(at, suppress, nameof(DropSuppressed), $"{suppress.Text} rules its tokens out");
                return true;
            }
        }

        return false;
    }

    private static bool Masks(PlanStage earlier, PlanStage bias)
    {
        if (!earlier.Is(StageCatalog.Suppress) || !earlier.Value.IsConstant)
        {
            return false;
        }

        var masked = new HashSet<int>(FuseSuppressed.Tokens(earlier).Select(entry => entry.Key));
        return FuseBiases.Entries(bias).All(entry => masked.Contains(entry.Key));
    }
}
