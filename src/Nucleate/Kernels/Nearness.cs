using System;

namespace Nucleate.Kernels;

/// <summary>
/// The order of typical-p: tokens by rising distance of their logit to a centre, of two at the same distance the one above
/// the centre first, and of equal logits the lower token id.
/// </summary>
/// <remarks>
/// <para>
/// The survivors of a prefix of this order are a band of logits: all between two of them, and the first tokens of the
/// logit that lies farthest from the centre.
/// </para>
/// <para>
/// Distances round: those of 0 and of billions of floats next to it are equal. On one side of the centre the logits decide
/// then, which keeps the order that the distances have on paper. If the larger one came first on both sides, 0 would come
/// before the smaller ones that lie between it and the centre, and what comes before a logit would be no band.
/// </para>
/// </remarks>
internal readonly struct Nearness(double centre) : ITokenOrder
{
    public double Centre { get; } = centre;

    public double Distance(float logit) => Math.Abs(logit - Centre);

    /// <inheritdoc/>
    public bool IsBefore(float logit, float other)
    {
        double distance = Distance(logit);
        double limit = Distance(other);

        // The only branch is on what hardly ever is.
        return distance == limit ? IsBeforeAtSameDistance(logit, other) : distance < limit;
    }

    private bool IsBeforeAtSameDistance(float logit, float other)
    {
        bool isAbove = logit > Centre;
        return isAbove == other > Centre ? (isAbove ? logit < other : logit > other) : isAbove;
    }

    /// <summary>The smallest float, from <paramref name="least"/> on, that does not come after a logit.</summary>
    /// <remarks>The first float above the centre, if none below it is one. Bisects by ranks: near 0 there are billions of floats within one rounding of the distance.</remarks>
    public float Lowest(float last, float least)
    {
        int low = FloatRank.Of(least);
        int high = FloatRank.Of(FirstAbove());
        while (low < high)
        {
            int middle = (int)(((long)low + high) >> 1);
            bool isIn = !IsBefore(last, FloatRank.ToFloat(middle));
            low = isIn ? low : middle + 1;
            high = isIn ? middle : high;
        }

        return FloatRank.ToFloat(low);
    }

    /// <summary>The largest float, up to <paramref name="largest"/>, that does not come after a logit.</summary>
    /// <remarks>The last float below the centre, if none from the centre on is one.</remarks>
    public float Highest(float last, float largest)
    {
        int low = FloatRank.Of(MathF.BitDecrement(FirstAbove()));
        int high = FloatRank.Of(largest);
        while (low < high)
        {
            int middle = (int)(((long)low + high + 1) >> 1);
            bool isIn = !IsBefore(last, FloatRank.ToFloat(middle));
            low = isIn ? middle : low;
            high = isIn ? high : middle - 1;
        }

        return FloatRank.ToFloat(low);
    }

    /// <summary>The smallest float that is not below the centre.</summary>
    public float FirstAbove()
    {
        float above = (float)Centre;
        return above < Centre ? MathF.BitIncrement(above) : above;
    }
}
