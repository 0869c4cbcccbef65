using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Writes a bad word of one token as a suppressed token, and drops biases that cancel each other.</summary>
/// <remarks>
/// Proof. A sequence of one token has none in front of it, and every history ends with no tokens: its last token is masked at
/// every step. Biases of one token add up; where all sums are 0, no logit changes.
/// </remarks>
internal sealed class SingleWords : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            if (stage.Is(StageCatalog.BadWords) && stage.Written.Values.Count == 0 && stage.Written.Tokens.Count == 1)
            {
                StageModel model = stage.Written with { Name = StageCatalog.Suppress.Name };
                plan.Replace(at, new PlanStage(model, stage.Index) { Text = stage.Text }, nameof(SingleWords), "one token ends every history that has no other in front of it");
                return true;
            }

            if (stage.Is(StageCatalog.LogitBias) && stage.Sparse.Count > 0 && stage.Sparse.All(entry => entry.Value == 0))
            {
                plan.RemoveIdentity(at, nameof(SingleWords), "its biases cancel each other");
                return true;
            }
        }

        return false;
    }
}
