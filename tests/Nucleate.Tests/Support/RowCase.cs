using System;
using System.Collections.Generic;
using System.Globalization;
using Nucleate.Kernels;

namespace Nucleate.Tests.Support;

/// <summary>
/// A row as scans meet it: at an odd place in memory, masked, with tokens adjusted before and after a cut. It says both
/// what the kernels get (<see cref="Row"/>) and, naively, what they have to see (<see cref="Present"/>).
/// </summary>
internal sealed class RowCase
{
    private readonly float[] _memory;
    private readonly int _start;
    private readonly SparseAdjustments? _adjustments;

    public RowCase(string name, float[] logits, int start)
    {
        Name = name;
        Length = logits.Length;
        _start = start;
        _memory = new float[start + logits.Length];
        logits.CopyTo(_memory.AsSpan(start));
        _adjustments = new SparseAdjustments(64);
    }

    public string Name { get; }

    public int Length { get; }

    public ulong[]? Mask { get; init; }

    /// <summary>Biases, by rising token id, that are added before the cut.</summary>
    public SortedDictionary<int, float> Before { get; init; } = [];

    /// <summary>Biases, by rising token id, that are added after the cut.</summary>
    public SortedDictionary<int, float> After { get; init; } = [];

    /// <summary>The last surviving token of the cut and its logit.</summary>
    public (float Logit, int Token)? Cut { get; init; }

    public ReadOnlySpan<float> Logits => _memory.AsSpan(_start);

    /// <summary>The row for the kernels. Rows of one case share their adjustments: use one at a time.</summary>
    public LogitRow Row()
    {
        bool adjusts = Before.Count + After.Count > 0;
        var row = new LogitRow(Logits, Mask, Mask is not null, adjusts ? _adjustments : null);
        Adjust(ref row, Before);
        if (Cut is { } cut)
        {
            row.Cut(cut.Logit, cut.Token);
        }

        Adjust(ref row, After);
        return row;
    }

    /// <summary>The logit of each token as a scan has to see it; minus infinity where there is none, NaN where nobody touched it.</summary>
    public float[] Present()
    {
        float[] present = Logits.ToArray();
        for (int token = 0; token < present.Length; token++)
        {
            present[token] = Mask is null || Masks.Allows(Mask, token) ? present[token] : float.NegativeInfinity;
        }

        Add(present, Before);
        if (Cut is { } cut)
        {
            for (int token = 0; token < present.Length; token++)
            {
                bool survives = present[token] > cut.Logit || (present[token] == cut.Logit && token <= cut.Token);
                present[token] = survives || float.IsNaN(present[token]) ? present[token] : float.NegativeInfinity;
            }
        }

        Add(present, After);
        return present;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name}, mask {Mask is not null}, before {Before.Count}, cut {Cut}, after {After.Count}");

    private static void Add(float[] present, SortedDictionary<int, float> biases)
    {
        foreach ((int token, float bias) in biases)
        {
            if (token < present.Length)
            {
                present[token] = float.IsNaN(present[token]) ? float.NegativeInfinity : (float)((double)present[token] + bias);
            }
        }
    }

    private static void Adjust(ref LogitRow row, SortedDictionary<int, float> biases)
    {
        if (biases.Count == 0)
        {
            return;
        }

        int[] tokens = [.. biases.Keys];
        float[] amounts = [.. biases.Values];
        SparseAdjustments adjustments = row.Adjustments!;
        adjustments.Include(tokens, ref row);
        Adjustment.Apply(adjustments.Tokens, adjustments.Values, tokens, amounts, default(BiasOrSuppress));
        if (!row.IsCut)
        {
            adjustments.Values.CopyTo(adjustments.Uncut);
        }
    }

    // A bias of minus infinity stands for Suppress.
    private readonly struct BiasOrSuppress : IAdjustment<float>
    {
        public float Of(float logit, float argument) =>
            float.IsNegativeInfinity(argument) ? argument : new BiasAdjustment(1).Of(logit, argument);
    }
}
