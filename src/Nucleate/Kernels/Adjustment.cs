using System;

namespace Nucleate.Kernels;

/// <summary>How a sparse stage changes one logit that is not minus infinity, given what it knows about that token.</summary>
internal interface IAdjustment<TArgument>
{
    float Of(float logit, TArgument argument);
}

/// <summary>l / θ for a positive logit, l · θ for another (Keskar et al., CTRL, 2019), whatever the count; of logits that were shifted.</summary>
internal readonly struct RepetitionAdjustment(float penalty, double shift = 0) : IAdjustment<int>
{
    // A θ that no float reaches was rounded to 0 or to infinity, of which a logit of 0 would make NaN.
    private readonly double _penalty = Math.Clamp(penalty, float.Epsilon, float.MaxValue);

    // For θ of at least 1 that is the smaller one of the two, otherwise the larger one: a branch on the sign would be
    // mispredicted for every second token.
    public float Of(float logit, int argument)
    {
        double shifted = logit + shift;
        double divided = shifted / _penalty;
        double multiplied = shifted * _penalty;
        return Adjustment.Finite(logit, (_penalty >= 1 ? Math.Min(divided, multiplied) : Math.Max(divided, multiplied)) - shift);
    }
}

/// <summary>l - amount · count.</summary>
internal readonly struct FrequencyAdjustment(double amount) : IAdjustment<int>
{
    public float Of(float logit, int argument) => Adjustment.Finite(logit, logit - (amount * argument));
}

/// <summary>l - amount, whatever the count.</summary>
internal readonly struct PresenceAdjustment(double amount) : IAdjustment<int>
{
    public float Of(float logit, int argument) => Adjustment.Finite(logit, logit - amount);
}

/// <summary>l + bias · scale.</summary>
internal readonly struct BiasAdjustment(double scale) : IAdjustment<float>
{
    public float Of(float logit, float argument) => Adjustment.Finite(logit, logit + (scale * argument));
}

/// <summary>l - amount · factor^(length - allowed).</summary>
internal readonly struct RepeatAdjustment(double amount, double factor, int allowed) : IAdjustment<int>
{
    public float Of(float logit, int argument) => Adjustment.Finite(logit, logit - (amount * Power(factor, argument - allowed)));

    // By squaring: the bits of Math.Pow depend on the platform's C runtime.
    private static double Power(double factor, int exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) != 0 ? factor : 1;
            factor *= factor;
        }

        return power;
    }
}

/// <summary>Another logit, times a scale; minus infinity removes the token.</summary>
internal readonly struct ReplacementAdjustment(double scale) : IAdjustment<double>
{
    public float Of(float logit, double argument) =>
        double.IsNegativeInfinity(argument) ? float.NegativeInfinity : Adjustment.Finite(logit, argument * scale);
}

/// <summary>Minus infinity.</summary>
internal readonly struct SuppressAdjustment : IAdjustment<int>
{
    public float Of(float logit, int argument) => float.NegativeInfinity;
}

/// <summary>Shared by the adjustments.</summary>
internal static class Adjustment
{
    /// <summary>Rounds to float. A finite logit stays finite, so that a large bias cannot make a token infinite or illegal.</summary>
    public static float Finite(float logit, double adjusted) =>
        float.IsFinite(logit) ? (float)Math.Clamp(adjusted, float.MinValue, float.MaxValue) : logit;

    /// <summary>Changes the logits of those tokens (rising) that are among the others (rising).</summary>
    public static void Apply<TAdjustment, TArgument>(
        ReadOnlySpan<int> present, Span<float> logits, ReadOnlySpan<int> tokens, ReadOnlySpan<TArgument> arguments, TAdjustment adjustment)
        where TAdjustment : struct, IAdjustment<TArgument>
    {
        int at = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            while (at < present.Length && present[at] < tokens[i])
            {
                at++;
            }

            if (at < present.Length && present[at] == tokens[i] && !float.IsNegativeInfinity(logits[at]))
            {
                logits[at] = adjustment.Of(logits[at], arguments[i]);
            }
        }
    }
}
