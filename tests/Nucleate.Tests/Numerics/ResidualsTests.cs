using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class ResidualsTests
{
    [Fact]
    public void Differences_and_their_sum_are_those_of_plain_arithmetic()
    {
        var noise = new Noise(401);
        for (int length = 0; length <= 20 * KernelShape.Block; length += KernelShape.Block)
        {
            for (int start = 0; start < 4; start++)
            {
                float[] target = Weights(start + length + 3, noise);
                float[] draft = Weights(start + length + 3, noise);
                Compare(target, draft, start, length, factor: 0.125f / (1 + noise.Below(50)), draftFactor: 0.1f / (1 + noise.Below(50)));
                Compare(target, draft, start, length, factor: 0.3f, draftFactor: 0);
            }
        }
    }

    [Fact]
    public void A_distribution_minus_itself_is_nothing()
    {
        float[] weights = Weights(1024, new Noise(402));
        Assert.Equal(0, Residuals.Write(weights, [.. weights], 0.25f, 0.25f));
        Assert.DoesNotContain(weights, weight => weight != 0);
    }

    private static void Compare(float[] target, float[] draft, int start, int length, float factor, float draftFactor)
    {
        float[] written = [.. target];
        float sum = Residuals.Write(written.AsSpan(start, length), draft.AsSpan(start, length), factor, draftFactor);
        double expected = 0;
        for (int i = 0; i < written.Length; i++)
        {
            bool inside = i >= start && i < start + length;
            double p = (double)target[i] * factor;
            double q = (double)draft[i] * draftFactor;
            Check.Close(inside ? Math.Max(0, p - q) : target[i], written[i], 0, $"{i} of {length} from {start}", inside ? 2e-7 * Math.Max(p, q) : 0);
            expected += inside ? written[i] : 0;
        }

        Check.Close(expected, sum, 1e-6, $"sum of {length} from {start}");
    }

    private static float[] Weights(int length, Noise noise)
    {
        float[] weights = new float[length];
        foreach (ref float weight in weights.AsSpan())
        {
            weight = noise.Chance(20) ? 0 : noise.Unit();
        }

        return weights;
    }
}
