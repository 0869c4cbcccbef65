using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Golden;

/// <summary>
/// The rows of the golden bits, by line: each one a length, a shape and what is odd about it, all made of integers and
/// exact arithmetic. Never change one: append.
/// </summary>
internal static class GoldenRows
{
    private const int Short = 240;
    private const int Medium = 46;

    private static readonly int[] s_long = [20_000, 32_768, 50_257, 65_536, 65_537, 100_003, 128_256, 151_936, 262_143, 262_144];

    public static int Count => Short + Medium + s_long.Length;

    public static Step Make(int line, SamplerStage[] stages)
    {
        var noise = new Noise(0x5EED_0000 + (ulong)line);
        int length = line < Short ? noise.Between(1, 900)
            : line < Short + Medium ? noise.Between(1400, 9000)
            : s_long[line - Short - Medium];
        float[] logits = Rows.Make(Rows.Shapes[line % Rows.Shapes.Length], length, noise);
        if (noise.Chance(20))
        {
            Rows.Sprinkle(logits, float.NegativeInfinity, 1 + (length / 5), noise);
            Rows.Sprinkle(logits, float.NaN, noise.Below(3), noise);
        }

        if (noise.Chance(5))
        {
            Rows.Sprinkle(logits, float.PositiveInfinity, 3, noise);
        }

        MaskKind mask = noise.Chance(25)
            ? noise.Pick(MaskKind.AllButOne, MaskKind.Half, MaskKind.Sparse, MaskKind.WholeWords)
            : MaskKind.None;
        return new Step(stages, logits)
        {
            History = History(length, noise),
            Mask = mask == MaskKind.None ? null : Masks.Make(mask, length, noise),
            Name = $"line {line}",
        };
    }

    private static int[] History(int length, Noise noise)
    {
        List<int> history = [.. Enumerable.Range(0, noise.Between(5, 70)).Select(_ => noise.Below(length))];
        history.AddRange(history.Take(5));
        return [.. history];
    }
}
