using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;

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

    // Half of the tolerance at which two tokens count as equally typical: their mean logit is as accurate as a mass.
    private const double MomentSlack = 5e-7;

    // Decisions on logits that no stage changed are exact up to double precision.
    private const double LogitSlack = 1e-10;

    private readonly DialectFacts _rules;
    private readonly Step _step;
    private readonly PlanTrace _trace;
    private readonly HashSet<int> _adjusted = [];
    private double _roundedPerLogit;
    private double _stretch;
    private double _temperature = 1;
    private double _steepness = 1;
    private bool _bent;

    public Boundary(Step step, PlanTrace trace)
    {
        _step = step;
        _rules = DialectCatalog.Find(step.Dialect.ToString());
        _trace = trace;
    }

    /// <summary>How much an adjusted logit may be off at the temperature of the draw: each adjustment rounds it to float.</summary>
    public double Rounding => _steepness * _roundedPerLogit / _temperature;

    /// <summary>How much gaps below the best logit may each be off, relative: those that a smoothing rounded.</summary>
    public double Bending => _bent ? _stretch : 0;

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
                    || before.Any(token => token.Logit < before[0].Logit && IsNearLogit(token, threshold - before[0].Logit, LogitSlack, before));
            case TopPStage { P: < 1 } topP:
                double tolerance = _rules.Nucleus == NucleusRule.Reaching ? -KernelShape.BoundaryTolerance : KernelShape.BoundaryTolerance;
                double enough = topP.P * (1 + tolerance);
                return IsNearInOrder(before, kept)
                    || before.Any(token => Math.Abs(token.Cumulative - enough) <= enough * MassError(token, before));
            case TypicalPStage { P: < 1 } typical:
                return IsNearTypical(typical, before);
            case SmoothingStage { Factor: > 0 } smoothing:
                NoteSmoothing(smoothing, before);
                return false;
            case TopHStage topH:
                return IsNearInOrder(before, kept) || Sorted(before).IsNear(topH);
            case TailFreeStage { Z: < 1 } tailFree:
                return IsNearInOrder(before, kept) || Sorted(before).IsNear(tailFree);
            case MinKStage minK:
                return IsNearInOrder(before, kept) || Sorted(before).IsNear(minK);
            case EpsilonCutoffStage or EtaCutoffStage or TopAStage { A: > 0 } or TopNSigmaStage or PLessStage:
                (double bound, double slack) = Threshold(stage, before);
                bool bestStays = stage is TopNSigmaStage or PLessStage;
                return IsNearInOrder(before, kept)
                    || before.Any(token => (token.Logit < before[0].Logit || !bestStays) && IsNearLogit(token, bound, slack, before));
            case XtcStage xtc:
                return IsNearXtc(xtc, before, kept);
            case DynamicTemperatureStage { Minimum: 1, Maximum: 1 }:
                return false;
            case DynamicTemperatureStage dynamic:
                NoteTemperature(dynamic, before);
                return false;
            case MirostatV2Stage mirostat:
                double highest = ((double.IsNaN(mirostat.Mu) ? 2 * mirostat.Tau : mirostat.Mu) * Math.Log(2)) + KernelShape.BoundaryTolerance;
                return IsNearInOrder(before, kept)
                    || before.Any(token => Math.Abs(Surprise(before, token) - highest) <= MassSlack + (2 * Rounding) + (2 * Bent(token, before)));
            case MirostatStage:
                return IsNearInOrder(before, kept) || ((_roundedPerLogit > 0 || _bent) && IsNearInCount(before, (MirostatStage)stage));
            case AdaptivePStage:
                // The logarithm of a weight changes by at most 100 / 3 times what a probability does, which is p times the logit's.
                _steepness = 100 / 3.0;
                return false;
            case PenaltyStage or LogitBiasStage or DryStage or SequenceBiasStage:
                NoteAdjustment(
                    stage is LogitBiasStage one ? [one.Token] : stage is SequenceBiasStage sequence ? [sequence.Tokens[^1]] : _step.History,
                    before,
                    token => stage is LogitBiasStage added ? Math.Abs(added.Bias)
                        : stage is SequenceBiasStage sequenced ? Math.Abs(sequenced.Bias)
                        : Math.Abs(token.Logit));
                return false;
            case UserStage<ProbeStage> user:
                return IsNearProbe(user.Stage, before, kept);
            default:
                return false;
        }
    }

    private double Moved(TraceToken token, IReadOnlyList<TraceToken> before) => (_adjusted.Contains(token.Token) ? 2 * Rounding : 0) + Bent(token, before);

    // A smoothing rounds every gap by itself; what stretches them only, stretches all alike.
    private double Bent(TraceToken token, IReadOnlyList<TraceToken> before) => _bent ? _stretch * (before[0].Logit - token.Logit) : 0;

    // What was off before is off by the slope of the curve more often; a rounded gap is off relative to itself.
    private void NoteSmoothing(SmoothingStage smoothing, IReadOnlyList<TraceToken> before)
    {
        double Slope(double depth) => smoothing.Factor * (((3 - smoothing.Curve) * depth) + ((smoothing.Curve - 1) / 2 * 3 * depth * depth));
        double Depth(double depth) => smoothing.Factor * (((3 - smoothing.Curve) / 2 * depth * depth) + ((smoothing.Curve - 1) / 2 * depth * depth * depth));
        double deepest = before.Select(token => before[0].Logit - token.Logit).Where(depth => Depth(depth) < 100).DefaultIfEmpty().Max();
        _roundedPerLogit *= Math.Max(1, Slope(deepest));
        _stretch = (3 * _stretch) + 3e-7;
        _bent = true;
    }

    private SortedBoundary Sorted(IReadOnlyList<TraceToken> before) => new(before, token => Moved(token, before), _stretch);

    // The stage's cut, as far as it has one, is where it says; its amounts are added to logits that are rounded.
    private bool IsNearProbe(ProbeStage probe, IReadOnlyList<TraceToken> before, int kept)
    {
        bool isNear = IsNearInOrder(before, kept)
            || (probe.Kind == ProbeKind.KeepProbable && before.Any(token =>
                IsNearLogit(token, LogMass(before) + probe.Amount - KernelShape.BoundaryTolerance, MassSlack, before)));
        if (probe.Kind is ProbeKind.AddSome or ProbeKind.AddAndCut or ProbeKind.AddEarly or ProbeKind.Exchange)
        {
            NoteAdjustment([.. Enumerable.Range(0, 10).Select(i => probe.Token + (3 * i))], before, _ => Math.Abs(probe.Amount) + 10);
        }

        return isNear;
    }

    private bool IsNearLogit(TraceToken token, double bound, double slack, IReadOnlyList<TraceToken> before) =>
        Math.Abs(token.Logit - before[0].Logit - bound) <= slack + (2 * Rounding) + (_stretch * (before[0].Logit - token.Logit));

    private double MassError(TraceToken token, IReadOnlyList<TraceToken> before) =>
        MassSlack + (2 * Rounding) + (_stretch > 0 ? _stretch * ((2 * before[0].Logit) - token.Logit - Mean(before)) : 0);

    private static double Mean(IReadOnlyList<TraceToken> before) => before.Sum(token => token.Probability * token.Logit);

    private static double LogMass(IReadOnlyList<TraceToken> before) => Math.Log(before.Sum(token => Math.Exp(token.Logit - before[0].Logit)));

    private static double Entropy(IReadOnlyList<TraceToken> before) => LogMass(before) + before[0].Logit - Mean(before);

    // How far below the best logit the stage cuts, and how far off the kernels' cut may be: the mass's, the entropy's and the deviation's errors.
    private (double Bound, double Slack) Threshold(SamplerStage stage, IReadOnlyList<TraceToken> before)
    {
        double best = before[0].Logit;
        double mass = LogMass(before);
        double entropy = Entropy(before);
        double moved = MassSlack + (2 * Rounding) + (_stretch * (best - Mean(before)));
        return stage switch
        {
            EpsilonCutoffStage epsilon => (Math.Log(epsilon.Epsilon) + mass - KernelShape.BoundaryTolerance, moved),
            TopAStage topA => (Math.Log(topA.A) - mass - KernelShape.BoundaryTolerance, moved),
            EtaCutoffStage eta => (
                Math.Min(Math.Log(eta.Epsilon), (Math.Log(eta.Epsilon) / 2) - entropy) + mass - KernelShape.BoundaryTolerance,
                (2 * moved) + (MassSlack * entropy)),
            PLessStage => (
                Math.Log(before.Sum(token => Math.Exp(2 * (token.Logit - best)))) - mass - KernelShape.BoundaryTolerance,
                (2 * (moved - MassSlack)) + (2 * MassSlack * ShareBehindBest(before))),
            TopNSigmaStage sigma => Deviations(sigma.N, before),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };
    }

    // Tokens that equal the best one weigh 1 exactly: only the others' weights are rounded.
    private static double ShareBehindBest(IReadOnlyList<TraceToken> before) => before.Where(token => token.Logit < before[0].Logit).Sum(token => token.Probability);

    private (double Bound, double Slack) Deviations(double n, IReadOnlyList<TraceToken> before)
    {
        double mean = before.Average(token => token.Logit);
        double margin = n * Math.Sqrt(before.Average(token => (token.Logit - mean) * (token.Logit - mean)));
        return (-margin * (1 + KernelShape.BoundaryTolerance), (margin * MassSlack) + (n * 2 * Rounding) + LogitSlack);
    }

    // Tokens on the two sides of the centre may change places if it moves; the mass may be reached one token earlier or later.
    private bool IsNearTypical(TypicalPStage typical, IReadOnlyList<TraceToken> before)
    {
        double mean = Mean(before);
        double centre = mean + (KernelShape.BoundaryTolerance / 2);
        double enough = typical.P * (1 - KernelShape.BoundaryTolerance);
        double shift = (MomentSlack * (before[0].Logit - mean)) + LogitSlack + (4 * Rounding);
        TraceToken[] order = [.. before.OrderBy(token => Math.Abs(token.Logit - centre)).ThenBy(token => token.Logit > centre ? token.Logit : double.PositiveInfinity)];
        double mass = 0;
        bool near = false;
        int kept = 0;
        for (int i = 0; i < order.Length; i++)
        {
            kept += mass < enough ? 1 : 0;
            mass += order[i].Probability;
            near |= Math.Abs(mass - enough) <= enough * MassError(order[i], before);
        }

        double last = order[Math.Min(Math.Max(kept, typical.MinKeep), order.Length) - 1].Logit - centre;
        return near || order.Any(token => IsExchangeable(token, last, centre, shift + Bent(token, before)));
    }

    private bool IsExchangeable(TraceToken token, double last, double centre, double shift)
    {
        double distance = token.Logit - centre;
        bool apart = distance < 0 != last < 0 || ((Rounding > 0 || _bent) && distance != last);
        return apart && Math.Abs(Math.Abs(distance) - Math.Abs(last)) <= (2 * shift) + (_stretch * Math.Abs(last));
    }

    private bool IsNearXtc(XtcStage xtc, IReadOnlyList<TraceToken> before, int kept)
    {
        double uniform = _step.State.Uniform((RandomPurpose)((int)RandomPurpose.Xtc + xtc.Coin));
        if (!(xtc.Averaged ? xtc.Probability > 0 : uniform < xtc.Probability))
        {
            return false;
        }

        double bound = Math.Log(xtc.Threshold) + LogMass(before) - KernelShape.BoundaryTolerance;
        TraceToken[] free = [.. before.Where(token => !xtc.Protected.Contains(token.Token))];
        TraceToken[] top = [.. free.Where(token => token.Logit - before[0].Logit >= bound)];
        double slack = MassSlack + (_stretch * (before[0].Logit - Mean(before)));
        bool near = free.Any(token => IsNearLogit(token, bound, slack, before))
            || (top.Length > 1 && IsNearInOrder(top, top.Length - 1));
        if (xtc.Averaged && xtc.Probability < 1 && top.Length > 1 && before.Count - top.Length + 1 >= xtc.MinKeep)
        {
            // The loss follows from sums over the row.
            _roundedPerLogit += MassSlack * _temperature;
            NoteAdjustment([.. top.Select(token => token.Token)], before, _ => 30);
        }

        return near;
    }

    private void NoteTemperature(DynamicTemperatureStage dynamic, IReadOnlyList<TraceToken> before)
    {
        double share = before.Count > 1 ? Math.Clamp(Entropy(before) / Math.Log(before.Count), 0, 1) : 0;
        double temperature = dynamic.Minimum + ((dynamic.Maximum - dynamic.Minimum) * Math.Pow(share, dynamic.Exponent));
        if (temperature > 0)
        {
            _temperature *= temperature;
            double moved = MassSlack + (2 * Rounding) + _stretch;
            _stretch += (temperature - dynamic.Minimum) / temperature * dynamic.Exponent * moved;
        }
    }

    private static double Surprise(IReadOnlyList<TraceToken> tokens, TraceToken token) =>
        tokens[0].Logit - token.Logit - Math.Log(tokens[0].Probability);

    // Whether rounded logits may ask for another number of tokens.
    private bool IsNearInCount(IReadOnlyList<TraceToken> before, MirostatStage stage)
    {
        double[] logits = [.. before.Take(stage.M).Select(token => token.Logit)];
        double moved = Rounding + Bent(before[logits.Length - 1], before);
        return Count(logits, before.Count, stage, moved) != Count(logits, before.Count, stage, -moved);
    }

    private static int Count(double[] logits, int count, MirostatStage stage, double change)
    {
        // All steps down grow, or all shrink, by what two rounded logits may differ: the exponent is then farthest off.
        double products = 0;
        double squares = 0;
        for (int i = 0; i + 1 < logits.Length; i++)
        {
            double t = Math.Log((i + 2.0) / (i + 1.0));
            products += t * (logits[i] - logits[i + 1] + (2 * change));
            squares += t * t;
        }

        double keep = MirostatStage.Count(products / squares, count, double.IsNaN(stage.Mu) ? 2 * stage.Tau : stage.Mu);
        return (int)Math.Clamp(keep * (1 + KernelShape.BoundaryTolerance), 1, count);
    }

    // Whether the last token that is in and the first one that is out may change places when adjusted logits are rounded.
    private bool IsNearInOrder(IReadOnlyList<TraceToken> before, int kept)
    {
        if (kept == 0 || kept >= before.Count)
        {
            return false;
        }

        double bent = Bent(before[kept - 1], before) + (2 * Rounding);
        if (_bent && before.Any(token => token.Logit != before[kept - 1].Logit && Math.Abs(token.Logit - before[kept - 1].Logit) <= bent))
        {
            return true;
        }

        if (_roundedPerLogit == 0)
        {
            return false;
        }

        double cut = before[kept - 1].Logit;
        int around = before.Count(token => Math.Abs(token.Logit - cut) <= 2 * Rounding);
        return around > 1 && before.Any(token => Math.Abs(token.Logit - cut) <= 2 * Rounding && _adjusted.Contains(token.Token));
    }

    private void NoteAdjustment(IReadOnlyCollection<int> tokens, IReadOnlyList<TraceToken> before, Func<TraceToken, double> change)
    {
        _adjusted.UnionWith(tokens);
        double largest = 0;
        foreach (TraceToken token in before)
        {
            largest = _adjusted.Contains(token.Token) ? Math.Max(largest, Math.Abs(token.Logit) + change(token) + 2) : largest;
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
