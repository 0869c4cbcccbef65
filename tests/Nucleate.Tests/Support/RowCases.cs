using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Nucleate.Tests.Support;

/// <summary>Which rows a scan is tested on.</summary>
public enum CaseSize
{
    /// <summary>Every length from 0 to four blocks and a tail.</summary>
    Blocks,

    /// <summary>Lengths around one to four chunks, in every shape.</summary>
    Chunks,

    /// <summary>Lengths around 2^16 and one of a real vocabulary.</summary>
    Large,
}

/// <summary>Rows with seeds: the name of each is enough to make it again.</summary>
internal static class RowCases
{
    private static readonly int[] s_large = [8191, 20011, 65535, 65536, 65537, 128256];

    /// <summary>All cases of a size, some of them with a cut.</summary>
    public static IEnumerable<RowCase> All(CaseSize size) => Lengths(size).SelectMany(
        pair => Enumerable.Range(0, size == CaseSize.Large ? 2 : 4).Select(variant => Make(pair.Shape, pair.Length, variant)));

    /// <summary>The cases that no stage has cut yet.</summary>
    public static IEnumerable<RowCase> Uncut(CaseSize size) => All(size).Where(row => row.Cut is null);

    private static IEnumerable<(RowShape Shape, int Length)> Lengths(CaseSize size) => size switch
    {
        CaseSize.Blocks => Enumerable.Range(0, (4 * 64) + 4).Select(length => (Rows.Shapes[length % Rows.Shapes.Length], length)),
        CaseSize.Chunks => from length in Rows.ChunkLengths from shape in Rows.Shapes select (shape, length),
        _ => s_large.Select((length, i) => (Rows.Shapes[(i * 3) % Rows.Shapes.Length], length)),
    };

    // Variants 0 and 1 are not cut, 2 and 3 are; odd ones are masked and hold NaN and minus infinity.
    private static RowCase Make(RowShape shape, int length, int variant)
    {
        ulong seed = ((ulong)length * 1000) + ((ulong)shape * 10) + (ulong)variant;
        var noise = new Noise(seed);
        float[] logits = Rows.Make(shape, length, noise);
        if (variant % 2 == 1)
        {
            Rows.Sprinkle(logits, float.NaN, noise.Below(4), noise);
            Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(1 + (length / 4)), noise);
        }

        MaskKind mask = variant % 2 == 1 ? noise.Pick(Masks.Kinds) : MaskKind.None;
        string name = string.Create(CultureInfo.InvariantCulture, $"{shape}, length {length}, variant {variant}, mask {mask}, seed {seed}");
        bool cut = variant >= 2 && length > 0;
        return new RowCase(name, logits, noise.Below(17))
        {
            Mask = mask == MaskKind.None ? null : Masks.Make(mask, length, noise),
            Before = Biases(length, noise),
            Cut = cut ? CutAt(logits, noise) : null,
            After = cut ? Biases(length, noise) : [],
        };
    }

    private static SortedDictionary<int, float> Biases(int length, Noise noise)
    {
        var biases = new SortedDictionary<int, float>();
        int count = noise.Chance(50) ? noise.Below(9) : 0;
        for (int i = 0; i < count; i++)
        {
            // Now and then a token just beyond the row's end, or minus infinity.
            float bias = noise.Chance(10) ? float.NegativeInfinity : noise.Bell() * 4;
            biases[noise.Below(length + 2)] = bias;
        }

        return biases;
    }

    private static (float Logit, int Token) CutAt(float[] logits, Noise noise)
    {
        int token = noise.Below(logits.Length);
        float logit = float.IsFinite(logits[token]) ? logits[token] : 0;
        return (logit, noise.Chance(30) ? int.MaxValue : noise.Chance(50) ? token : noise.Below(logits.Length));
    }
}
