using System;

namespace Nucleate.Kernels;

/// <summary>Scans over a whole row that end in numbers.</summary>
internal static class RowSums
{
    /// <summary>The largest logit, its token and the first NaN.</summary>
    public static BestScan Best(scoped in LogitRow row, ref Workspace workspace)
    {
        workspace.Passes++;
        var scan = new BestScan();
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            scan.Add(run.Logits, run.First, run.Floor);
        }

        return scan;
    }

    /// <summary>Whether any token is left whose logit is below a threshold. Counts as a pass only where there is none.</summary>
    public static bool AnyBelow(scoped in LogitRow row, ref Workspace workspace, float threshold)
    {
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            if (BelowScan.Any(run.Logits, run.Floor, threshold))
            {
                return true;
            }
        }

        workspace.Passes++;
        return false;
    }

    /// <summary>The mass of the row: the sum of all weights.</summary>
    public static double Mass(scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        double total = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                total += MassSum.Of(run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at)), floored);
            }
        }

        return total;
    }

    /// <summary>
    /// The mass of the row, and in the same read its best tokens, as many as the list holds. Gives up, with the range
    /// overflowed, as soon as these have less than the share <paramref name="p"/> of the mass so far.
    /// </summary>
    public static double Mass(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, scoped ref RangeScan range, double p)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        double total = 0;
        int raised = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                total += MassSum.Of(part, floored);
                range.Add(part, run.First + at, run.Floor);
                if (range.Raised > raised)
                {
                    raised = range.Raised;
                    range.Overflowed = MassOfList(range.List, scale) < p * total;
                }

                if (range.Overflowed)
                {
                    return total;
                }
            }
        }

        return total;
    }

    /// <summary>
    /// The sum of the bounds of the row's weights, and in the same read its best tokens, as many as the list holds. Gives
    /// up, with the range overflowed, as soon as these surely have less than the share <paramref name="p"/> of the mass.
    /// </summary>
    public static double Bounds(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, in WeightBounds bounds, scoped ref RangeScan range, double p)
    {
        workspace.Passes++;
        double sum = 0;
        int raised = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                sum += bounds.Sum(part);
                range.Add(part, run.First + at, run.Floor);
                if (range.Raised > raised)
                {
                    raised = range.Raised;
                    range.Overflowed = MassOfList(range.List, scale) < p * WeightBounds.Least(sum);
                }

                if (range.Overflowed)
                {
                    return sum;
                }
            }
        }

        return sum;
    }

    /// <summary>
    /// The sum of the bounds of what the tokens outside a range weigh, by slot too; the tokens of the range, which has no
    /// upper end, are collected in the same read. Gives up, with less than the sum, as soon as they overflow their list or the
    /// sum exceeds a limit; then it counts as no pass.
    /// </summary>
    public static double BoundsOutside(
        scoped in LogitRow row, ref Workspace workspace, in WeightBounds bounds, scoped ref RangeScan range, double limit)
    {
        Span<double> sums = Workspace.Slots(ref workspace, row.Length, out int chunksPerSlot);
        sums.Clear();
        double total = 0;
        float below = MathF.BitDecrement(range.Low);
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                double sum = bounds.Sum(part, run.Floor, below);
                sums[(run.First + at) / KernelShape.Chunk / chunksPerSlot] += sum;
                total += sum;
                range.Add(part, run.First + at, run.Floor);
                if (range.Overflowed || total > limit)
                {
                    return total;
                }
            }
        }

        workspace.Passes++;
        return total;
    }

    /// <summary>The mass of a list, counted as work of the step.</summary>
    public static double Mass(scoped in CandidateList list, ref Workspace workspace, in ExponentialScale scale)
    {
        workspace.Exponentials += list.Count;
        return MassOfList(list, scale);
    }

    /// <summary>The mass of a list's candidates.</summary>
    public static double MassOfList(CandidateList list, in ExponentialScale scale)
    {
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = list.Scratch[..logits.Length];
        Weights.Write(logits, weights, scale);
        double mass = 0;
        foreach (float weight in weights)
        {
            mass += weight;
        }

        return mass;
    }

    /// <summary>The mass of the row, and in the workspace's slots that of their chunks, for a draw.</summary>
    public static double PartialMasses(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        Span<double> sums = Workspace.Slots(ref workspace, row.Length, out int chunksPerSlot);
        sums.Clear();
        double total = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                double sum = MassSum.Of(run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at)), floored);
                sums[(run.First + at) / KernelShape.Chunk / chunksPerSlot] += sum;
                total += sum;
            }
        }

        return total;
    }

    /// <summary>
    /// The same for the tokens of at least a limit, and the mass of all; the tokens of a range are collected in the same read.
    /// </summary>
    public static double PartialMassesFrom(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, float limit, scoped ref RangeScan range, out double all)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        Span<double> sums = Workspace.Slots(ref workspace, row.Length, out int chunksPerSlot);
        sums.Clear();
        double total = 0;
        all = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                (float sum, float kept) = MassPair.Of(part, floored, limit);
                sums[(run.First + at) / KernelShape.Chunk / chunksPerSlot] += kept;
                total += kept;
                all += sum;
                range.Add(part, run.First + at, run.Floor);
                if (range.Overflowed)
                {
                    return total;
                }
            }
        }

        return total;
    }

    /// <summary>The mass of the row by logit.</summary>
    public static void Fill(scoped in LogitRow row, ref Workspace workspace, scoped in MassHistogram histogram)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            histogram.Add(run.Logits, run.Floor);
        }
    }

    /// <summary>How many tokens of exactly this logit have a lower id.</summary>
    public static int CountEqualBefore(scoped in LogitRow row, ref Workspace workspace, float logit, int token)
    {
        workspace.Passes++;
        int count = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            if (logit < run.Floor)
            {
                continue;
            }

            int length = Math.Min(run.Logits.Length, token - run.First);
            if (length <= 0)
            {
                break;
            }

            int whole = length & -KernelShape.Block;
            count += CountSum.AtLeast(run.Logits[..whole], logit) - CountSum.AtLeast(run.Logits[..whole], MathF.BitIncrement(logit));
            count += run.Logits[whole..length].Count(logit);
        }

        return count;
    }

    /// <summary>How many tokens are there.</summary>
    public static int Count(scoped in LogitRow row, ref Workspace workspace)
    {
        workspace.Passes++;
        int count = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            count += CountSum.AtLeast(run.Logits, run.Floor);
        }

        return count;
    }

    /// <summary>The measure of the tokens at or above each of eight pivots.</summary>
    public static PivotTotals AbovePivots<TMeasure>(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, in Pivots pivots)
        where TMeasure : struct, IMeasure
    {
        workspace.Passes++;
        PivotTotals totals = default;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            Pivots floored = pivots;
            for (int pivot = 0; pivot < Pivots.Count; pivot++)
            {
                floored[pivot] = Math.Max(pivots[pivot], run.Floor);
            }

            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                PivotSum.Add<TMeasure>(part, scale, floored, ref totals);
            }
        }

        return totals;
    }

    /// <summary>How far below the best logit the smallest one lies.</summary>
    public static float Depth(scoped in LogitRow row, ref Workspace workspace, float best)
    {
        workspace.Passes++;
        float depth = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            depth = Math.Max(depth, DepthScan.Of(run.Logits, best, run.Floor));
        }

        return depth;
    }

    /// <summary>The last token of those of at least a limit.</summary>
    public static void Least(scoped in LogitRow row, ref Workspace workspace, scoped ref LeastScan scan)
    {
        workspace.Passes++;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            scan.Add(run.Logits, run.First, run.Floor);
        }
    }

    /// <summary>The tokens of a range of logits, as long as the list holds them.</summary>
    public static void Collect(scoped in LogitRow row, ref Workspace workspace, scoped ref RangeScan range)
    {
        workspace.Passes++;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            range.Add(run.Logits, run.First, run.Floor);
            if (range.Overflowed)
            {
                return;
            }
        }
    }

    /// <summary>The tokens of a ring of logits, as long as the list holds them.</summary>
    public static void Collect(scoped in LogitRow row, ref Workspace workspace, scoped ref RingScan ring)
    {
        workspace.Passes++;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ring.Add(run.Logits, run.First, run.Floor);
            if (ring.Overflowed)
            {
                return;
            }
        }
    }

    /// <summary>The token id of the n-th token (from 1) with exactly this logit.</summary>
    public static int NthEqual(scoped in LogitRow row, ref Workspace workspace, float logit, int n)
    {
        workspace.Passes++;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            for (int i = 0; i < run.Logits.Length; i++)
            {
                if (run.Logits[i] == logit && logit >= run.Floor && --n == 0)
                {
                    return run.First + i;
                }
            }
        }

        return int.MaxValue;
    }
}
