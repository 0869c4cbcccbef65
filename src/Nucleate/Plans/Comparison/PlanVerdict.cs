namespace Nucleate.Plans;

/// <summary>What a comparison of two plans found out.</summary>
public enum PlanVerdict
{
    /// <summary>Neither a proof nor a row on which the plans differ was found. The search is bounded: they may still differ.</summary>
    Unknown = 0,

    /// <summary>The plans keep the same survivors with the same probabilities for every row: there is a proof.</summary>
    Same = 1,

    /// <summary>There is a row on which survivors differ, or the probability of one of them.</summary>
    Different = 2,
}
