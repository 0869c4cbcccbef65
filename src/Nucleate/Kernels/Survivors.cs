using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// The tokens that are still eligible while a generated pipeline runs, and the temperature that they will be drawn at.
/// Generated code calls the stages in the order of the plan.
/// </summary>
/// <remarks>
/// Survivors are either the caller's row with a cut (any number of tokens, nothing copied) or a short list of candidates
/// by rising token id. Which form it is depends on the row alone, never on the processor. A temperature changes no
/// logit: it is remembered, and every stage that measures probability divides by it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct Survivors
{
    private readonly ref Workspace _workspace;
    private LogitRow _row;
    private bool _listed;
    private int _count;
    private bool _bestKnown;
    private float _best;
    private double _temperature;

    // What was taken off all logits by smoothings, so that the best one's became 0.
    private double _shift;
    private double _skew;
    private int _firstNaN;
    private bool _truncated;
    private bool _adjustedAfterCut;
    private bool _topRemoved;

    // The mass of the row as it is now, if partial sums of it were taken for the draw; otherwise NaN.
    private double _rowMass;
    private readonly SamplerState _state;
    private MirostatMemory? _mirostat;
    private AdaptiveMemory? _adaptive;

    internal Survivors(ref Workspace workspace, LogitRow row, in SamplerState state = default)
    {
        _workspace = ref workspace;
        _state = state;
        _workspace.Passes = 0;
        _workspace.Exponentials = 0;
        _row = row;
        _temperature = 1;
        _rowMass = double.NaN;
        _firstNaN = int.MaxValue;
    }

    private readonly CandidateList List => new(ref _workspace, _count);

    /// <summary>Temperature: divides all logits by <paramref name="temperature"/>; 0 keeps the best token only.</summary>
    public void Temperature(double temperature)
    {
        if (temperature == 0)
        {
            KeepBest();
        }
        else
        {
            _temperature *= temperature;
        }
    }

    private readonly ExponentialScale Scale() => ExponentialScale.For(_best, _temperature);

    private void SetList(scoped in CandidateList list)
    {
        _listed = true;
        _count = list.Count;
        _bestKnown = true;
        _best = list.Count == 0 ? float.NegativeInfinity : list.Logits[list.IndexOfBest()];
    }

    private void Cut(float logit, int token) => _row.Cut(logit, token);

    // The largest logit; false where no token is legal.
    private bool FindBest() => _bestKnown ? !_listed || _count > 0 : Know(ScanBest());

    private bool Know(in BestScan scan)
    {
        _bestKnown = true;
        _best = scan.Best;
        if (scan.Token < 0)
        {
            _listed = true;
            _count = 0;
        }

        return scan.Token >= 0;
    }

    private BestScan ScanBest()
    {
        BestScan scan = RowSums.Best(_row, ref _workspace);
        _firstNaN = Math.Min(_firstNaN, scan.FirstNaN);
        if (float.IsPositiveInfinity(scan.Best))
        {
            KeepInfinite();
            scan = RowSums.Best(_row, ref _workspace);
        }

        return scan;
    }

    // Plus infinity wins: the row becomes uniform over its infinite tokens, and the caller scans it again.
    private void KeepInfinite() => _row.KeepInfinite();
}
