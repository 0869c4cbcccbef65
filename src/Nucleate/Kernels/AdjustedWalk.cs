using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// Walks through a row's adjusted tokens along with a scan of the row by rising token id.
/// </summary>
internal ref struct AdjustedWalk
{
    private readonly ReadOnlySpan<int> _tokens;
    private readonly ReadOnlySpan<float> _values;
    private readonly Span<float> _patch;
    private int _at;

    /// <summary>A walk from the first adjusted token on.</summary>
    /// <param name="adjustments">The adjusted tokens, if there are any.</param>
    /// <param name="patch">Memory for what is copied, lent by the caller.</param>
    public AdjustedWalk(SparseAdjustments? adjustments, Span<float> patch)
    {
        _tokens = adjustments is null ? default : adjustments.Tokens;
        _values = adjustments is null ? default : adjustments.Values;
        _patch = patch;
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

    /// <summary>
    /// A copy of the logits from a token on, with its adjusted tokens, filled up to whole blocks with minus infinity; valid
    /// until the next one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<float> Patched(scoped ReadOnlySpan<float> logits, int first)
    {
        Span<float> patched = _patch[..((logits.Length + KernelShape.Block - 1) & -KernelShape.Block)];
        logits.CopyTo(patched);
        patched[logits.Length..].Fill(float.NegativeInfinity);
        SkipTo(first);
        while (Next < first + logits.Length)
        {
            patched[Next - first] = Take();
        }

        return patched;
    }

    private void Find() => Next = _at < _tokens.Length ? _tokens[_at] : int.MaxValue;
}
