using System;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Writes the survivors by falling probability, ties by rising token id; returns how many there are.</summary>
    internal int CopyTo(Span<Candidate> destination)
    {
        if (_row.Length == 0 || !FindBest())
        {
            return 0;
        }

        int count = Count();
        SamplerArguments.CheckDestination(count, destination);
        destination = destination[..count];
        if (_skew != 0)
        {
            CopySkewed(destination);
            SortByKey(destination, 1);
            return count;
        }

        ExponentialScale scale = Scale();
        double total =
            _adaptive is { } adaptive ? CopyAdaptively(adaptive, destination)
            : _listed ? CopyList(destination, scale)
            : CopyRow(destination, scale);
        SortByKey(destination, total);
        return count;
    }

    private readonly double CopyList(Span<Candidate> destination, in ExponentialScale scale)
    {
        CandidateList list = List;
        double total = 0;
        for (int i = 0; i < list.Count; i++)
        {
            float weight = scale.Weight(list.Logits[i]);
            destination[i] = new Candidate(list.Tokens[i], weight);
            total += weight;
        }

        return total;
    }

    private readonly double CopyRow(Span<Candidate> destination, in ExponentialScale scale)
    {
        Span<float> buffer = Workspace.Scratch(ref _workspace);
        int kept = 0;
        double total = 0;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                Weights.Write(part, buffer[..part.Length], scale);
                total += MassSum.Of(part, scale.WithFloor(run.Floor));
                for (int i = 0; i < part.Length; i++)
                {
                    if (part[i] >= run.Floor)
                    {
                        destination[kept++] = new Candidate(run.First + at + i, buffer[i]);
                    }
                }
            }
        }

        return total;
    }

    // Weights are not negative, so their bits rise with them: one unsigned key sorts by falling weight, then rising id.
    private static void SortByKey(Span<Candidate> candidates, double total)
    {
        Span<ulong> keys = MemoryMarshal.Cast<Candidate, ulong>(candidates);
        for (int i = 0; i < candidates.Length; i++)
        {
            uint bits = BitConverter.SingleToUInt32Bits((float)(candidates[i].Probability / total));
            keys[i] = ((ulong)~bits << 32) | (uint)candidates[i].Token;
        }

        keys.Sort();
        for (int i = 0; i < candidates.Length; i++)
        {
            ulong key = keys[i];
            candidates[i] = new Candidate((int)(uint)key, BitConverter.UInt32BitsToSingle(~(uint)(key >> 32)));
        }
    }
}
