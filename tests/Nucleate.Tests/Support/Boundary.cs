using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>
/// Whether a stage had to decide something that float precision cannot: told from the interpreter's own numbers. Kernels
/// need not agree with it there, and only there.
/// </summary>
internal sealed class Boundary
{
    // Sums of float weights agree with double precision to this relative amount. It is less than the tolerance with which
    // both decide, so sums that are equal on paper are not near: they have to be decided alike.
    private const double MassSlack = 9e-7;

    // Decisions on logits that no stage changed are exact up to double precision.
    private const double LogitSlack = 1e-10;

    private readonly DialectFacts _rules;
    private readonly Step _step;
    private readonly PlanTrace _trace;
    private readonly HashSet<int> _adjusted = [];
    private double _roundedPerLogit;
    private double _temperature = 1;

    public Boundary(Step step, PlanTrace trace)
    {
        _step = step;
        _rules = DialectCatalog.Find(step.Dialect.ToString());
        _trace = trace;
    }

    /// <summary>How much an adjusted logit may be off at the temperature of the draw: each adjustment rounds it to float.</summary>
    public double Rounding => _roundedPerLogit / _temperature;

    public bool IsNear()
    {
        bool near = false;
        for (int i = 0; i < _step.Stages.Length; i++)
        {
            IReadOnlyList<TraceToken> before = Finite(_trace.Steps[i].Survivors);
            int kept = _trace.Steps[i + 1].Survivors.Count;
            near |= before.Count > 0 && IsNear(_step.Stages[i].In(_rules), before, kept);
        }

        return near;
    }

    private bool IsNear(SamplerStage stage, IReadOnlyList<TraceToken> before, int kept)
    {
        switch (stage)
        {
            case TopKStage topK when _rules.KeepsTies:
                return IsNearInOrder(before, (int)Math.Min(Math.Max(topK.K, topK.MinKeep), before.Count));
            case TemperatureStage { Temperature: 0 } or GreedyStage or TopKStage:
                return IsNearInOrder(before, kept);
            case TemperatureStage temperature:
                _temperature *= temperature.Temperature;
                return false;
            case MinPStage { M: > 0 } minP:
                double threshold = before[0].Logit + Math.Log(minP.M) - KernelShape.BoundaryTolerance;
                return IsNearInOrder(before, kept)
                    || before.Any(token =>
                        token.Logit < before[0].Logit && Math.Abs(token.Logit - threshold) <= LogitSlack + (2 * Rounding));
            case TopPStage { P: < 1 } topP:
                double tolerance = _rules.Nucleus == NucleusRule.Reaching ? -KernelShape.BoundaryTolerance : KernelShape.BoundaryTolerance;
                double enough = topP.P * (1 + tolerance);
                return IsNearInOrder(before, kept)
                    || before.Any(token => Math.Abs(token.Cumulative - enough) <= enough * (MassSlack + (2 * Rounding)));
            case PenaltyStage or LogitBiasStage:
                NoteAdjustment(stage, before);
                return false;
            default:
                return false;
        }
    }

    // Whether the last token that is in and the first one that is out may change places when adjusted logits are rounded.
    private bool IsNearInOrder(IReadOnlyList<TraceToken> before, int kept)
    {
        if (kept == 0 || kept >= before.Count || _roundedPerLogit == 0)
        {
            return false;
        }

        double cut = before[kept - 1].Logit;
        int around = before.Count(token => Math.Abs(token.Logit - cut) <= 2 * Rounding);
        return around > 1 && before.Any(token => Math.Abs(token.Logit - cut) <= 2 * Rounding && _adjusted.Contains(token.Token));
    }

    private void NoteAdjustment(SamplerStage stage, IReadOnlyList<TraceToken> before)
    {
        _adjusted.UnionWith(stage is LogitBiasStage bias ? [bias.Token] : _step.History);
        double largest = 0;
        foreach (TraceToken token in before)
        {
            double change = stage is LogitBiasStage added ? Math.Abs(added.Bias) : Math.Abs(token.Logit);
            largest = _adjusted.Contains(token.Token) ? Math.Max(largest, Math.Abs(token.Logit) + change + 2) : largest;
        }

        // Half a unit in the last place, in the units of the caller's logits.
        _roundedPerLogit += largest * _temperature * 6e-8;
    }

    // Once plus infinity is there, stages see its tokens alone, all alike.
    private static IReadOnlyList<TraceToken> Finite(IReadOnlyList<TraceToken> tokens)
    {
        int infinite = tokens.Count(token => double.IsPositiveInfinity(token.Logit));
        return infinite == 0
            ? tokens
            : [.. tokens.Take(infinite).Select((token, i) => token with { Logit = 0, Cumulative = (i + 1.0) / infinite })];
    }
}
