using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Turns temperature 0, top-k 1 and a nucleus that only the best token can be in into the greedy choice.</summary>
/// <remarks>
/// Proof. As T falls to 0, (l - max) / T goes to 0 for the best token and to minus infinity for the others; ties go to the
/// lowest id by definition. Top-k 1 keeps the first of the sorted order, which is the same token; where a dialect's top-k
/// keeps ties, it may keep several, and stays. The best of at most V tokens has probability 1 / V or more, so it alone
/// reaches a mass p of at most 1 / V. A nucleus that goes on until the mass exceeds p needs a p that is less than 1 / V
/// beyond tolerance; one that stops before p is exceeded keeps the best token in any case, and two of the best have 2 / V or
/// more. No vocabulary has more tokens than an int counts.
/// </remarks>
internal sealed class CollapseToGreedy : IRewrite
{
    private const double TwiceTheTolerance = 2e-6;

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

    private static string OneToken(PlanStage stage, int vocabularySize) =>
        stage.Written.Values[0].Constant <= 0 ? $"{stage.Dialect.System} takes P = {Literal.Number(stage.Written.Values[0].Constant)} for one token"
        : vocabularySize > 0 ? $"the best of {Literal.Integer(vocabularySize)} tokens always has that much probability alone"
        : "the best token of any vocabulary has that much probability alone";

    // The largest p whose nucleus is always one token.
    private static double LargestOfOne(NucleusRule rule, int vocabularySize)
    {
        double share = 1.0 / (vocabularySize > 0 ? vocabularySize : int.MaxValue);
        return rule == NucleusRule.Exceeding ? share * (1 - TwiceTheTolerance) : share;
    }

    private static string? Reason(PlanStage stage, int vocabularySize)
    {
        if (stage.IsTemperature && stage.Constant == 0)
        {
            return "the limit of temperature 0 is the best token";
        }

        if (stage.Is(StageCatalog.TopK) && stage.Constant == 1 && stage.MinKeep == 1 && !stage.KeepsTies)
        {
            return "one survivor is the best token";
        }

        return stage.Is(StageCatalog.TopP) && stage.MinKeep == 1 && stage.Constant <= LargestOfOne(stage.Dialect.Nucleus, vocabularySize)
            ? OneToken(stage, vocabularySize)
            : null;
    }
}
