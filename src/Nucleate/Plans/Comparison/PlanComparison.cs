using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Nucleate.Plans;

/// <summary>What <see cref="SamplerPlan.Compare"/> found out about two plans, with the proof or the row that shows it.</summary>
public sealed record PlanComparison
{
    internal PlanComparison(SamplerPlan first, SamplerPlan second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The first plan.</summary>
    public SamplerPlan First { get; }

    /// <summary>The second plan.</summary>
    public SamplerPlan Second { get; }

    /// <summary>Whether they are the same, differ, or neither could be shown.</summary>
    public PlanVerdict Verdict => Proof is not null ? PlanVerdict.Same : Difference is not null ? PlanVerdict.Different : PlanVerdict.Unknown;

    /// <summary>The proof that they are the same, or null.</summary>
    public PlanProof? Proof { get; internal init; }

    /// <summary>A row on which they differ, or null.</summary>
    public PlanDifference? Difference { get; internal init; }

    /// <summary>How many rows were tried: 0 where there is a proof.</summary>
    public int RowsTried { get; internal init; }

    /// <summary>The verdict with its reasons, in lines that can be pasted into a report.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Verdict switch
        {
            PlanVerdict.Same => "Same survivors and probabilities for every row",
            PlanVerdict.Different => "Different",
            _ => string.Create(CultureInfo.InvariantCulture, $"Unknown: no proof, and no difference on {RowsTried} rows"),
        });
        text.Append(CultureInfo.InvariantCulture, $"\nfirst{First.As}: {First.Pipeline}");
        Append(text, Proof?.First);
        text.Append(CultureInfo.InvariantCulture, $"\nsecond{Second.As}: {Second.Pipeline}");
        Append(text, Proof?.Second);
        if (Proof is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nboth: {PlanText.Pipeline(Proof.CommonForm)}");
        }

        return (Difference is null ? text : text.Append('\n').Append(Difference)).ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<PlanRewrite>? rewrites)
    {
        foreach (PlanRewrite rewrite in rewrites ?? [])
        {
            text.Append("\n  ").Append(rewrite);
        }
    }
}
