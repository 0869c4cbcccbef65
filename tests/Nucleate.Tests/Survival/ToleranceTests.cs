using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Nucleate.Tests.Vectors;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>
/// What is equal on paper is equal here: boundaries are decided with a relative tolerance of a millionth, in each form
/// that the survivors can have. What is two millionths off is not.
/// </summary>
public sealed class ToleranceTests
{
    private static readonly double[] s_temperatures = [0.25, 0.7, 1, 1.3, 8];

    [Fact]
    public void A_token_that_is_exactly_m_times_as_probable_as_the_best_one_survives_min_p()
    {
        foreach (double temperature in s_temperatures)
        {
            for (int percent = 1; percent <= 99; percent++)
            {
                double m = percent / 100.0;
                CheckMinP(temperature, m, m, survives: true);
                CheckMinP(temperature, m, m * (1 + 5e-6), survives: true);
                CheckMinP(temperature, m, m * (1 - 5e-6), survives: false);
            }
        }
    }

    [Fact]
    public void A_prefix_whose_mass_is_exactly_p_is_enough_for_top_p()
    {
        for (int tokens = 2; tokens <= 60; tokens++)
        {
            for (int kept = 1; kept < tokens; kept++)
            {
                double p = (double)kept / tokens;
                double[] even = [.. Enumerable.Repeat(1.0 / tokens, tokens)];
                CheckTopP(even, p, kept);
                CheckTopP(even, p * (1 + 5e-6), kept + 1);
                CheckTopP(even, p * (1 - 5e-6), kept);
            }
        }
    }

    [Fact]
    public void A_prefix_of_a_long_row_whose_mass_is_exactly_p_is_enough_too()
    {
        // Seventeen thousand equal tokens do not fit a list, 1,200 do.
        foreach (int tokens in new[] { 1200, 17_000 })
        {
            foreach (int percent in new[] { 1, 7, 29, 57, 58, 70, 90, 95 })
            {
                var step = new Step([new TopPStage(percent / 100.0)], Rows.Make(RowShape.Equal, tokens, new Noise(1)));
                Check.Equal(tokens * percent / 100, step.Filter().Length, step);
                Check.Equal(tokens * percent / 100, step.Trace().Survivors.Count, step);
            }
        }
    }

    // The best token, one at the boundary, and some far below: as a row, as a row whose best is known, and as a list.
    private static void CheckMinP(double temperature, double m, double ratio, bool survives)
    {
        float[] logits = [(float)(temperature * Math.Log(ratio)), 0, -900, -900, -900];
        var tempered = new TemperatureStage(temperature);
        var minP = new MinPStage(m);
        SamplerStage[][] forms = [[tempered, minP], [tempered, new TopPStage(0.999999999), minP], [new TopKStage(4), tempered, minP]];
        foreach (SamplerStage[] stages in forms)
        {
            Vector.CheckSurvivors(new Step(stages, logits), survives ? [0, 1] : [1]);
        }
    }

    private static void CheckTopP(double[] probabilities, double p, int kept)
    {
        int[] expected = [.. Enumerable.Range(0, kept)];
        Vector.CheckSurvivors(Vector.Of(probabilities, new TopPStage(p)), expected);
        Vector.CheckSurvivors(Vector.Of(probabilities, new MinPStage(0.5), new TopPStage(p)), expected);
    }
}
