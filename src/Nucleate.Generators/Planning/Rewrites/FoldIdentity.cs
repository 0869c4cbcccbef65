using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes a stage whose constant parameters make it change nothing.</summary>
/// <remarks>
/// Proof. Each stage's definition, with its identity value put in, is the identity: l / 1 = l; a prefix of mass 1 is
/// everything, wherever a dialect lets it stop short of p; p ≥ 0 · p_max holds for all; l / 1 and l · 1 are l; l - 0 · count, l - 0 and l + 0 are l. Top-k with k of at
/// least the vocabulary's size is no truncation, with or without ties; no tokens to suppress suppress nothing. What a
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

        if (stage.Is(StageCatalog.Suppress) && stage.Written.Tokens.Count == 0)
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

        return value == stage.Facts.Parameters[0].Identity
            ? $"{stage.Facts.Parameters[0].Name} = {Literal.Number(value)} changes nothing"
            : null;
    }
}
