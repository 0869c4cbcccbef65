using System;
using LlamaPeer;
using Xunit;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>Runs a plan over many random rows with random parameters, and counts.</summary>
internal static class Conformance
{
    /// <summary>How many rows are compared without a doubt: on them no rounding decides, and both sides must be exactly right.</summary>
    public const int Rows = 2_000;

    /// <summary>How many rows beside them may be near a boundary: about one in a hundred is.</summary>
    public const int FewNear = Rows / 80;

    /// <summary>
    /// The same for stages that add up a whole row: one float after the other, a sum over a whole vocabulary is off by as
    /// much as a flat row's tokens at the cut weigh.
    /// </summary>
    public const int FewNearSums = Rows / 40;

    /// <summary>Fails at the first row on which the sides differ without a reason, or if too many have one.</summary>
    /// <param name="output">Where the counts are written.</param>
    /// <param name="pair">Makes both sides for a row, with random parameters.</param>
    /// <param name="seed">Row i is made from this seed and i alone, so that a failing row can be run by itself.</param>
    /// <param name="mostNear">How many rows may be near a boundary until that many others are compared.</param>
    /// <param name="rows">How many rows that are not have to be compared.</param>
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
        var count = new RowCount();
        for (int i = 0; count.Compared < rows && count.Near <= mostNear; i++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            float[] row = length is { } fixedLength ? RandomRow.MakeOf(random, fixedLength) : RandomRow.Make(random, i);
            using Pairing pairing = pair(random, row);
            var comparison = new RowComparison(pairing, row, candidates);
            if (comparison.Difference() is { } difference)
            {
                Assert.Fail($"Row {i} of seed {seed}, V = {row.Length}, {string.Join(" → ", pairing.Ours.CurrentPlan.Stages)}: {difference}.");
            }

            count.Add(row, comparison, pairing);
        }

        output.WriteLine($"Seed {seed}: {count}");
        Assert.True(count.Near <= mostNear, $"More than {mostNear} rows are near a boundary, before {rows} others were compared.");
        count.IsVaried(rows, ofManyLengths: length is null);
    }
}
