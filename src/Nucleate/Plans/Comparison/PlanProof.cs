using System.Collections.Generic;

namespace Nucleate.Plans;

/// <summary>Why two plans are the same: the simplifications that lead each of them to one form.</summary>
/// <remarks>
/// Each simplification keeps the survivors and their probabilities for every row, in exact arithmetic. A token within the
/// boundary tolerance of a stage's limit (a relative 1e-6) may fall on either side of it.
/// </remarks>
public sealed record PlanProof
{
    internal PlanProof(IReadOnlyList<PlanRewrite> first, IReadOnlyList<PlanRewrite> second, IReadOnlyList<string> commonForm)
    {
        First = first;
        Second = second;
        CommonForm = commonForm;
    }

    /// <summary>What was simplified in the first plan, in order; empty where it has the common form as written.</summary>
    public IReadOnlyList<PlanRewrite> First { get; }

    /// <summary>What was simplified in the second plan, in order; empty where it has the common form as written.</summary>
    public IReadOnlyList<PlanRewrite> Second { get; }

    /// <summary>The stages that are left of either plan, in words; empty where only the draw is left.</summary>
    public IReadOnlyList<string> CommonForm { get; }
}
