using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Turns temperature 0, top-k 1 and a nucleus that only the best token can be in into the greedy choice.</summary>
/// <remarks>
/// Proof. As T falls to 0, (l - max) / T goes to 0 for the best token and to minus infinity for the others; ties go to the
/// lowest id by definition. Top-k 1 keeps the first of the sorted order, which is the same token. The best of at most V
/// tokens has probability 1 / V or more, so it alone reaches a mass p of at most 1 / V.
/// </remarks>
internal sealed class CollapseToGreedy : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            if (Reason(stage, plan.VocabularySize) is { } reason)
            {
                plan.Replace(at, stage with { Facts = StageCatalog.Greedy }, nameof(CollapseToGreedy), reason);
                return true;
            }
        }

        return false;
    }

    private static string? Reason(PlanStage stage, int vocabularySize)
    {
        if (stage.IsTemperature && stage.Constant == 0)
        {
            return "the limit of temperature 0 is the best token";
        }

        if (stage.Is(StageCatalog.TopK) && stage.Constant == 1 && stage.MinKeep == 1)
        {
            return "one survivor is the best token";
        }

        return stage.Is(StageCatalog.TopP) && stage.MinKeep == 1 && vocabularySize > 0 && stage.Constant <= 1.0 / vocabularySize
            ? $"the best of {Literal.Integer(vocabularySize)} tokens always has that much probability alone"
            : null;
    }
}
