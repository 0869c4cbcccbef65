using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Randomness;

namespace Nucleate.Plans.Comparison;

/// <summary>The steps to try rows with: every way in which the coins of two pipelines can fall, and every length that a stage waits for.</summary>
internal static class ComparisonSteps
{
    private const int MostPatterns = 12;
    private const int Seeds = 4096;

    public static ComparisonStep[] Of(IReadOnlyList<SamplerStage> first, IReadOnlyList<SamplerStage> second)
    {
        SamplerStage[] all = [.. first, .. second];
        long[] positions = Positions(all);
        XtcStage[] tossed = [.. all.OfType<XtcStage>().Where(stage => !stage.Averaged && stage.Probability is > 0 and < 1)];
        return [.. positions.SelectMany(position => Of(tossed, position))];
    }

    private static long[] Positions(SamplerStage[] stages)
    {
        long[] lengths = [.. stages.OfType<MinLengthStage>()
            .Where(stage => stage.Length is >= 1 and < CounterRandom.PositionLimit)
            .Select(stage => (long)Math.Ceiling(stage.Length))];
        return [.. lengths.Concat(lengths.Select(length => length - 1)).Append(0).Distinct().Order()];
    }

    // The first seed for every combination of probabilities that the coins fall short of.
    private static IEnumerable<ComparisonStep> Of(XtcStage[] tossed, long position)
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        for (ulong seed = 0; seed < (tossed.Length > 0 ? Seeds : 1UL) && patterns.Count < MostPatterns; seed++)
        {
            var step = new ComparisonStep(seed, position);
            var state = new SamplerState(seed, sequence: 0) { Position = position };
            var row = new ReferenceRow([], default, masked: false, [], state);
            string pattern = string.Concat(tossed.Select(stage => stage.Succeeds(row) ? '1' : '0'));
            if (patterns.Add(pattern))
            {
                yield return step;
            }
        }
    }
}
