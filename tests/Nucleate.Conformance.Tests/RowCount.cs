using System;
using System.Linq;
using Xunit;

namespace Nucleate.Conformance.Tests;

/// <summary>How many rows were compared, and of which kinds. A row near a boundary counts as nothing else.</summary>
internal sealed class RowCount
{
    private int _masked;
    private int _equal;
    private int _tied;
    private int _long;
    private int _real;
    private int _large;
    private int _changed;
    private bool _cutsEquals;

    public int Compared { get; private set; }

    public int Near { get; private set; }

    public void Add(float[] row, RowComparison comparison, Pairing pairing)
    {
        _cutsEquals |= pairing.CutsEquals;
        if (!comparison.IsDecided)
        {
            Near++;
            return;
        }

        Compared++;
        float[] some = [.. row.Where(float.IsFinite).Take(1000)];
        _masked += Array.Exists(row, float.IsNegativeInfinity) ? 1 : 0;
        _equal += some.Distinct().Count() < some.Length * 0.9 ? 1 : 0;
        _tied += comparison.HasTies ? 1 : 0;
        _long += row.Length > 300 ? 1 : 0;
        _real += row.Length >= RandomRow.RealVocabulary ? 1 : 0;
        _large += row.Length >= RandomRow.LargeVocabulary ? 1 : 0;
        _changed += comparison.IsChanged ? 1 : 0;
    }

    /// <summary>Fails unless every kind of rows is among those that were compared.</summary>
    public void IsVaried(int rows, bool ofManyLengths)
    {
        Assert.Equal(rows, Compared);
        Assert.True(_masked > rows / 8, $"Only {_masked} of {rows} rows have masked entries.");
        Assert.True(_equal > rows / 8, $"Only {_equal} of {rows} rows have many equal logits.");
        Assert.True(!_cutsEquals || _tied > rows / 100, $"Only {_tied} of {rows} cuts went between equal logits.");
        Assert.True(!ofManyLengths || (_long > rows / 12 && _real > rows / 100 && _large > 0),
            $"Only {_long} of {rows} rows are long, {_real} as long as a vocabulary, and {_large} as long as a large one.");
        Assert.True(_changed > rows / 8, $"The plan did something to only {_changed} of {rows} rows.");
    }

    public override string ToString() =>
        $"{Compared} rows compared, {_masked} with masked entries, {_equal} with many equal ones, {_tied} with a cut between equals, "
        + $"{_long} long, {_real} of them as a vocabulary and {_large} as a large one, {_changed} changed by the plan; {Near} more near a boundary, where each side is one of several outcomes.";
}
