namespace Nucleate.Generators.Planning;

/// <summary>
/// A simplification that keeps the survivors and their probabilities for every row. Each rewrite is a class in a file of
/// its own, with its proof in its documentation and a property test against the reference interpreter.
/// </summary>
internal interface IRewrite
{
    /// <summary>Applies the rewrite once, at the first place where it holds.</summary>
    /// <returns>Whether anything changed.</returns>
    bool TryApply(PlanState plan);
}
