using Nucleate.Plans;

namespace QuickStart.Examples;

/// <summary>A plan that a worked example runs, as a column of its table.</summary>
/// <param name="Title">The column's head.</param>
/// <param name="Plan">What runs.</param>
public sealed record Variant(string Title, SamplerPlan Plan)
{
    /// <summary>A plan of some stages, titled by them.</summary>
    public static Variant Of(params SamplerStage[] stages) => new(string.Join<SamplerStage>(", ", stages), new SamplerPlan(stages));
}
