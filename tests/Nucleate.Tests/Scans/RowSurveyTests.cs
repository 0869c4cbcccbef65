using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RowSurveyTests
{
    private static readonly double[] s_temperatures = [0.05, 0.3, 0.8, 1.5];

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void A_survey_lists_what_is_near_and_bounds_the_rest_slot_by_slot(CaseSize size)
    {
        int taken = 0;
        int rows = 0;
        foreach (RowCase row in RowCases.All(size))
        {
            foreach (double temperature in s_temperatures)
            {
                rows++;
                taken += CheckSurvey(row, temperature) ? 1 : 0;
            }
        }

        Assert.InRange(taken, rows / 4, rows);
    }

    [Fact]
    public void A_sharp_row_is_told_exactly()
    {
        var noise = new Noise(601);
        float[] logits = Rows.Make(RowShape.Flat, 40_000, noise);
        logits[1234] = 40;
        logits[39_999] = 39;
        var workspace = default(Workspace);
        var row = new LogitRow(logits, default, false, null);
        Assert.True(RowSurvey.TryTake(row, ref workspace, ExponentialScale.For(40, 1), 1, RowSurvey.LargestExactTail, out RowSurvey survey));
        Assert.True(survey.IsExact);
        Check.Close(Naive.Mass(logits, 40, 1), survey.Mass, 5e-7, "mass");
        Assert.Equal((1, 2), (workspace.Passes, survey.Count));

        // The list is exponentiated, the row is not.
        Assert.InRange(workspace.Exponentials, 1, 64);
    }

    [Fact]
    public void A_row_with_many_near_tokens_or_a_heavy_tail_is_given_up()
    {
        var workspace = default(Workspace);
        float[] near = Rows.Make(RowShape.Flat, 40_000, new Noise(602));
        var scale = ExponentialScale.For(Naive.Best(near), 1);
        Assert.False(RowSurvey.TryTake(new LogitRow(near, default, false, null), ref workspace, scale, 1, double.PositiveInfinity, out _));

        float[] heavy = [.. Enumerable.Repeat(-13f, 40_000)];
        heavy[3] = 0;
        var row = new LogitRow(heavy, default, false, null);
        scale = ExponentialScale.For(0, 1);
        Assert.False(RowSurvey.TryTake(row, ref workspace, scale, 1, 0.05, out _));
        Assert.Equal(0, workspace.Passes);
        Assert.True(RowSurvey.TryTake(row, ref workspace, scale, 1, 0.2, out RowSurvey survey));
        Assert.False(survey.IsExact);
        Assert.InRange(Naive.Mass(heavy, 0, 1), survey.Least, survey.Most);
    }

    // False if the survey was given up.
    private static bool CheckSurvey(RowCase row, double temperature)
    {
        var workspace = default(Workspace);
        float[] present = row.Present();
        float best = Naive.Best(present);
        if (!float.IsFinite(best))
        {
            return false;
        }

        // The memory of a step is never cleared.
        Workspace.PartialSums(ref workspace).Fill(1);
        var scale = ExponentialScale.For(best, temperature);
        if (!RowSurvey.TryTake(row.Row(), ref workspace, scale, temperature, double.PositiveInfinity, out RowSurvey survey))
        {
            return false;
        }

        int[] near = [.. Enumerable.Range(0, present.Length).Where(token => present[token] >= survey.Low)];
        Check.Equal(string.Join(' ', near), string.Join(' ', new CandidateList(ref workspace, survey.Count).Tokens.ToArray()), row);
        Check.Close((float)(best - (12 * temperature)), survey.Low, 1e-6, row);
        double mass = Naive.Mass(present, best, temperature);
        Assert.True(mass >= survey.Least * (1 - 1e-6) && mass <= survey.Most * (1 + 1e-6), $"{mass} is not in {survey.Least} to {survey.Most}: {row}");
        float[] far = [.. present.Select(logit => logit < survey.Low ? logit : float.NegativeInfinity)];
        CheckSlots(Workspace.Slots(ref workspace, row.Length, out int chunksPerSlot).ToArray(), chunksPerSlot, far, best, temperature, row);
        return true;
    }

    private static void CheckSlots(double[] sums, int chunksPerSlot, float[] far, float best, double temperature, RowCase row)
    {
        // A bound is never below the smallest normal weight.
        double slack = 1e-33;
        for (int slot = 0; slot < sums.Length; slot++)
        {
            double mass = Naive.Mass([.. far.Skip(slot * chunksPerSlot * KernelShape.Chunk).Take(chunksPerSlot * KernelShape.Chunk)], best, temperature);
            Assert.True(
                mass >= WeightBounds.Least(sums[slot]) - slack && mass <= WeightBounds.Most(sums[slot]) + slack,
                $"slot {slot}: {mass} is not within the bounds of {sums[slot]}: {row}");
        }
    }
}
