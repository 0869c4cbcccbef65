using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Plans;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>
/// Whether the reference interpreter decided something for a row by a hair: floats may then decide otherwise. Looks at
/// what reached each stage, and at how far the nearest token was from the stage's limit.
/// </summary>
internal sealed class Boundary
{
    // Half of the tolerance that both sides decide with, so that values which are equal on paper are not near.
    private const double Hair = 5e-7;
    private const double Tolerance = 1e-6;

    private readonly HashSet<int> _adjusted = [];
    private readonly DialectFacts _dialect;
    private double _rounding;

    private Boundary(DialectFacts dialect) => _dialect = dialect;

    public static bool IsNear(SamplerPlan plan, PlanTrace trace, IEnumerable<int> history)
    {
        var boundary = new Boundary(DialectCatalog.Find(plan.Dialect.ToString()));
        double temperature = 1;
        bool smoothed = false;
        for (int i = 0; i < plan.Stages.Count; i++)
        {
            IReadOnlyList<TraceToken> reached = trace.Steps[i].Survivors;
            SamplerStage stage = boundary.Read(plan.Stages[i]);
            if (reached.Count > 0 && boundary.IsNear(stage, reached, trace.Steps[i + 1].Survivors.Count))
            {
                return true;
            }

            boundary._adjusted.UnionWith(stage is PenaltyStage or DryStage ? history
                : stage is LogitBiasStage bias ? [bias.Token]
                : stage is SequenceBiasStage { Tokens.Count: > 0 } sequence ? [sequence.Tokens[^1]]
                : []);
            temperature *= stage is TemperatureStage { Temperature: > 0 } tempered ? tempered.Temperature : 1;
            boundary._adjusted.UnionWith(stage is XtcStage { Averaged: true } or SmoothingStage ? reached.Select(token => token.Token) : []);
            smoothed |= stage is SmoothingStage { Factor: > 0 };
            IReadOnlyList<TraceToken> left = trace.Steps[i + 1].Survivors;

            // An adjusted logit is a float at temperature 1: off by up to half a unit of its last place.
            boundary._rounding = boundary._adjusted.Count == 0 || left.Count == 0 ? 0
                : 1.2e-7 * Math.Max(left.Max(token => Math.Abs(token.Logit)), 1 / temperature);

            // A smoothed gap is off relative to itself: by this much where a token still counts.
            boundary._rounding += smoothed ? 1e-5 : 0;
        }

        return false;
    }

    private double Enough(TopPStage stage) => stage.P * (_dialect.Nucleus == NucleusRule.Reaching ? 1 - Tolerance : 1 + Tolerance);

    // What a value means in the dialect.
    private SamplerStage Read(SamplerStage stage) => stage switch
    {
        TopKStage topK => topK with { K = _dialect.Read("TopK", "K", topK.K) },
        TopPStage topP => topP with { P = _dialect.Read("TopP", "P", topP.P) },
        MinPStage minP => minP with { M = _dialect.Read("MinP", "M", minP.M) },
        TemperatureStage temperature => new TemperatureStage(_dialect.Read("Temperature", "Temperature", temperature.Temperature)),
        _ => stage,
    };

    private bool IsNear(SamplerStage stage, IReadOnlyList<TraceToken> reached, int left) => stage switch
    {
        TopPStage { P: < 1 } topP => reached.Any(token => Math.Abs((token.Cumulative / Enough(topP)) - 1) < Hair + _rounding)
            || IsTie(reached, reached.Count(token => token.Cumulative < Enough(topP)) + 1)
            || IsTie(reached, reached.Count(token => token.Cumulative < Enough(topP)))
            || IsTie(reached, topP.MinKeep),
        MinPStage { M: > 0 } minP => reached.Any(token => Math.Abs(token.Logit - reached[0].Logit - Math.Log(minP.M) + Tolerance) < Hair + (2 * _rounding))
            || IsTie(reached, minP.MinKeep),
        EpsilonCutoffStage epsilon => IsNearProbability(reached, Math.Log(epsilon.Epsilon), epsilon.MinKeep),
        EtaCutoffStage eta => IsNearProbability(reached, Math.Min(Math.Log(eta.Epsilon), (Math.Log(eta.Epsilon) / 2) - Entropy(reached)), eta.MinKeep),
        TopAStage { A: > 0 } topA => IsNearProbability(reached, Math.Log(topA.A) + (2 * Math.Log(reached[0].Probability)), topA.MinKeep),
        PLessStage pless => IsNearProbability(reached, Math.Log(reached.Sum(token => token.Probability * token.Probability)), pless.MinKeep),
        TopHStage topH => SortedBoundary.IsNear(topH, reached, _rounding) || IsTie(reached, left),
        MinKStage minK => SortedBoundary.IsNear(minK, reached, _rounding) || IsTie(reached, left),
        TailFreeStage { Z: < 1 } tailFree => SortedBoundary.IsNear(tailFree, reached, _rounding) || IsTie(reached, left),
        XtcStage xtc => IsNearProbability(reached, Math.Log(xtc.Threshold), xtc.MinKeep)
            || IsTie(reached, reached.Count(token => token.Probability >= xtc.Threshold) - 1),
        TopNSigmaStage sigma => IsNearDeviation(reached, sigma.N) || IsTie(reached, sigma.MinKeep),
        TypicalPStage { P: < 1 } typical => IsNearTypical(reached, typical),
        TopKStage topK => IsTie(reached, (int)Math.Max(topK.K, topK.MinKeep)),
        GreedyStage or TemperatureStage { Temperature: 0 } => IsTie(reached, 1),
        MirostatV2Stage mirostat => Surprises(reached).Any(surprise => Math.Abs(surprise - Bound(mirostat.Mu, mirostat.Tau) - Tolerance) < Hair + (2 * _rounding)),
        MirostatStage => _rounding > 0 || IsTie(reached, left),
        _ => false,
    };

    // In nats.
    private static IEnumerable<double> Surprises(IReadOnlyList<TraceToken> tokens) => tokens.Select(token => -Math.Log(token.Probability));

    private static double Bound(double mu, double tau) => Math.Log(2) * (double.IsNaN(mu) ? 2 * tau : mu);

    private bool IsNearProbability(IReadOnlyList<TraceToken> reached, double bound, int minKeep) =>
        reached.Any(token => Math.Abs(Math.Log(token.Probability) - bound + Tolerance) < (2 * Hair) + (2 * _rounding)) || IsTie(reached, minKeep);

    private static double Entropy(IReadOnlyList<TraceToken> reached) =>
        -reached.Sum(token => token.Probability > 0 ? token.Probability * Math.Log(token.Probability) : 0);

    private bool IsNearDeviation(IReadOnlyList<TraceToken> reached, double n)
    {
        double mean = reached.Average(token => token.Logit);
        double margin = n * Math.Sqrt(reached.Average(token => (token.Logit - mean) * (token.Logit - mean))) * (1 + Tolerance);
        return reached.Any(token => Math.Abs(reached[0].Logit - token.Logit - margin) < (Hair * margin) + (2 * _rounding));
    }

    // The mass is reached by a hair, or the last token in and another one are equally far but for rounding.
    private bool IsNearTypical(IReadOnlyList<TraceToken> reached, TypicalPStage typical)
    {
        double centre = reached.Sum(token => token.Probability * token.Logit) + (Tolerance / 2);
        TraceToken[] order = [.. reached.OrderBy(token => Math.Abs(token.Logit - centre))];
        double mass = 0;
        bool near = false;
        int kept = 0;
        foreach (TraceToken token in order)
        {
            kept += mass < typical.P * (1 - Tolerance) ? 1 : 0;
            mass += token.Probability;
            near |= Math.Abs((mass / (typical.P * (1 - Tolerance))) - 1) < Hair + _rounding;
        }

        double last = order[Math.Min(Math.Max(kept, typical.MinKeep), order.Length) - 1].Logit - centre;
        return near || reached.Any(token =>
            token.Logit - centre != last && Math.Abs(Math.Abs(token.Logit - centre) - Math.Abs(last)) < (2 * Hair) + (4 * _rounding));
    }

    // Around the last token kept, tokens differ by no more than rounding, and one of them was rounded.
    private bool IsTie(IReadOnlyList<TraceToken> reached, int kept)
    {
        if (_rounding == 0 || kept < 1 || kept >= reached.Count)
        {
            return false;
        }

        double last = reached[kept - 1].Logit;
        TraceToken[] around = [.. reached.Where(token => Math.Abs(token.Logit - last) <= 2 * _rounding)];
        return reached[kept].Logit >= last - (2 * _rounding) && around.Any(token => _adjusted.Contains(token.Token));
    }
}
