using System;

namespace Nucleate.Kernels;

/// <summary>
/// Walks through a row's adjusted tokens along with a scan of the row by rising token id.
/// </summary>
internal ref struct AdjustedWalk
{
    private readonly ReadOnlySpan<int> _tokens;
    private readonly ReadOnlySpan<float> _values;
    private int _at;

    /// <summary>A walk from the first adjusted token on.</summary>
    /// <param name="adjustments">The adjusted tokens, if there are any.</param>
    public AdjustedWalk(SparseAdjustments? adjustments)
    {
        _tokens = adjustments is null ? default : adjustments.Tokens;
        _values = adjustments is null ? default : adjustments.Values;
        Find();
    }

    /// <summary>The next adjusted token's id, or <see cref="int.MaxValue"/>.</summary>
    public int Next { get; private set; }

    /// <summary>Leaves out tokens before this one.</summary>
    public void SkipTo(int token)
    {
        while (Next < token)
        {
            _at++;
            Find();
        }
    }

    /// <summary>The logit of the next adjusted token, which is passed by it.</summary>
    public float Take()
    {
        float logit = _values[_at++];
        Find();
        return logit;
    }

    private void Find() => Next = _at < _tokens.Length ? _tokens[_at] : int.MaxValue;
}
