using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes a stage whose constant parameters make it change nothing.</summary>
/// <remarks>
/// Proof. Each stage's definition, with its identity value put in, is the identity: l / 1 = l; a prefix of mass 1 is
/// everything, wherever a dialect lets it stop short of p, as is a band of mass 1; p ≥ 0 · p_max and p ≥ 0 · p_max² hold for
/// all; what happens with probability 0 never happens; a temperature between 1 and 1 is 1; l / 1 and l · 1 are l;
/// l - 0 · count, l - 0, l - 0 · base^n and l + 0 are l; no step comes before step 0. Top-k with k of at least the
/// vocabulary's size is no truncation, with or without ties; a stage for tokens that names none changes none. What a
/// dialect's system takes for off does nothing by that system's definition.
/// </remarks>
internal sealed class FoldIdentity : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            if (Reason(plan.Stages[at], plan.VocabularySize) is { } reason)
            {
                plan.RemoveIdentity(at, nameof(FoldIdentity), reason);
                return true;
            }
        }

        return false;
    }

    private static string? Reason(PlanStage stage, int vocabularySize)
    {
        if (stage.Off is { } off)
        {
            return off;
        }

        if (stage.Facts.Tokens == StageTokens.Many && stage.Written.Tokens.Count == 0)
        {
            return "it names no tokens";
        }

        if (stage.Sparse.Count > 0 || stage.Facts.Parameters.Count == 0 || stage.Constant is not { } value)
        {
            return null;
        }

        if (stage.Is(StageCatalog.TopK) && vocabularySize > 0 && value >= vocabularySize)
        {
            return $"the vocabulary has only {Literal.Integer(vocabularySize)} tokens";
        }

        if (!IsNeutral(stage, value))
        {
            return null;
        }

        IEnumerable<ParameterFacts> decisive = stage.Facts.Parameters.Where(parameter => parameter.Identity is not null);
        return $"{string.Join(" and ", decisive.Select(parameter => $"{parameter.Name} = {Literal.Number(parameter.Identity!.Value)}"))} changes nothing";
    }

    // Each parameter that has an identity value has it, and there is one.
    private static bool IsNeutral(PlanStage stage, double first)
    {
        bool isDecided = false;
        for (int i = 0; i < stage.Facts.Parameters.Count; i++)
        {
            if (stage.Facts.Parameters[i].Identity is not { } identity)
            {
                continue;
            }

            isDecided = true;
            if ((i == 0 ? first : stage.Written.Values[i].Constant) != identity)
            {
                return false;
            }
        }

        return isDecided;
    }
}
