using System;
using System.Linq;
using LlamaPeer;
using Xunit;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>Runs a plan over many random rows with random parameters, and counts.</summary>
internal static class Conformance
{
    public const int Rows = 2_000;

    /// <summary>How many of them may be near a boundary: about one in a hundred is, at the sums of up to 5,000 floats.</summary>
    public const int FewNear = Rows / 80;

    /// <summary>Fails at the first row on which the sides differ without a reason, or if too many have one.</summary>
    /// <param name="output">Where the counts are written.</param>
    /// <param name="pair">Makes both sides for a row, with random parameters.</param>
    /// <param name="seed">Row i is made from this seed and i alone, so that a failing row can be run by itself.</param>
    /// <param name="mostNear">How many of the rows may be near a boundary.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="length">Their length, or null for many lengths.</param>
    public static void Check(
        ITestOutputHelper output,
        Func<Random, float[], Pairing> pair,
        int seed,
        int mostNear = FewNear,
        int rows = Rows,
        int? length = null)
    {
        var candidates = new LlamaRow();
        int near = 0;
        int tied = 0;
        int masked = 0;
        int equal = 0;
        for (int i = 0; i < rows; i++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            float[] row = length is { } fixedLength ? RandomRow.Make(random, fixedLength) : RandomRow.Make(random);
            using Pairing pairing = pair(random, row);
            var comparison = new RowComparison(pairing, row, candidates);
            if (comparison.Difference() is { } difference)
            {
                Assert.Fail($"Row {i} of seed {seed}, V = {row.Length}, {string.Join(" → ", pairing.Ours.CurrentPlan.Stages)}: {difference}.");
            }

            near += comparison.IsNearBoundary ? 1 : 0;
            tied += comparison.HasTies ? 1 : 0;
            masked += Array.Exists(row, float.IsNegativeInfinity) ? 1 : 0;
            equal += row.Where(float.IsFinite).Distinct().Count() < row.Count(float.IsFinite) * 0.9 ? 1 : 0;
        }

        output.WriteLine($"{rows} rows of seed {seed}, {masked} with masked entries, {equal} with many equal ones: {near} near a boundary, {tied} with ties at one.");
        Assert.True(masked > rows / 8 && equal > rows / 8, $"{masked} of {rows} rows have masked entries, {equal} many equal ones.");
        Assert.True(near <= mostNear, $"{near} of {rows} rows are near a boundary, expected at most {mostNear}.");
    }
}
