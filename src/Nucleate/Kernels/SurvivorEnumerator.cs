using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>Visits the survivors by rising token id, in whichever form they are. Several may run at once.</summary>
internal ref struct SurvivorEnumerator
{
    private readonly ReadOnlySpan<int> _tokens;
    private readonly ReadOnlySpan<float> _logits;
    private readonly LogitRow _row;
    private readonly bool _listed;
    private Block _block;
    private int _at = -1;

    public SurvivorEnumerator(ReadOnlySpan<int> tokens, ReadOnlySpan<float> logits)
    {
        _tokens = tokens;
        _logits = logits;
        _listed = true;
    }

    public SurvivorEnumerator(LogitRow row) => _row = row;

    public readonly int Token => _listed ? _tokens[_at] : _at;

    public readonly float Logit => _listed ? _logits[_at] : _block[_at & (KernelShape.Block - 1)];

    public bool MoveNext()
    {
        _at++;
        if (_listed)
        {
            return _at < _tokens.Length;
        }

        for (; _at < _row.Length; _at++)
        {
            if ((_at & (KernelShape.Block - 1)) == 0)
            {
                ReadBlock();
            }

            if (Logit >= KernelShape.LowestLegal)
            {
                return true;
            }
        }

        return false;
    }

    // The buffer is this struct's own, so that nothing else that reads the row meanwhile overwrites it.
    private void ReadBlock()
    {
        Span<float> block = MemoryMarshal.CreateSpan(ref Unsafe.As<Block, float>(ref _block), KernelShape.Block);
        RowRun part = _row.Part(_at, KernelShape.Block, block);
        for (int i = 0; i < block.Length; i++)
        {
            block[i] = part.Logits[i] >= part.Floor ? part.Logits[i] : float.NegativeInfinity;
        }
    }

    [InlineArray(KernelShape.Block)]
    private struct Block
    {
        private float _first;
    }
}
