using System.Collections.Generic;
using Nucleate.Plans;

namespace QuickStart.Examples;

/// <summary>A row that is small enough to follow by hand, and what some plans make of it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lesson">What to see in it.</param>
/// <param name="Labels">The tokens.</param>
/// <param name="Logits">Their scores.</param>
/// <param name="Variants">The plans.</param>
public sealed record WorkedExample(
    string Title, string Lesson, IReadOnlyList<string> Labels, float[] Logits, IReadOnlyList<Variant> Variants)
{
    /// <summary>Whether the logits after each plan are worth showing, beside the probabilities.</summary>
    public bool ShowsLogits { get; init; }

    /// <summary>Runs a plan over the row with the reference interpreter, which defines what the stages mean.</summary>
    public PlanTrace Trace(SamplerPlan plan) => plan.Trace(Logits, Labels);
}
