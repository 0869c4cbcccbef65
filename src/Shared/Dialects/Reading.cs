namespace Nucleate.Dialects;

/// <summary>Which values a <see cref="Reading"/> speaks of.</summary>
internal enum ReadingBound
{
    AtMost,
    Below,
    AtLeast,
    Above,
}

/// <summary>Values of a parameter that a system reads as another one: as a limit, or as "off".</summary>
internal sealed class Reading
{
    private Reading(ReadingBound kind, double bound, double means, bool isOff)
    {
        Kind = kind;
        Bound = bound;
        Means = means;
        IsOff = isOff;
    }

    public ReadingBound Kind { get; }

    public double Bound { get; }

    /// <summary>What the value means, in our terms.</summary>
    public double Means { get; }

    /// <summary>
    /// Whether the system skips the stage; <see cref="Means"/> is then a value at which ours does nothing, or, for a
    /// parameter that has a default, any value that is in our range: the stage is skipped by its first parameter.
    /// </summary>
    public bool IsOff { get; }

    /// <summary>The comparison in C#.</summary>
    public string Operator => Kind switch
    {
        ReadingBound.AtMost => "<=",
        ReadingBound.Below => "<",
        ReadingBound.Above => ">",
        _ => ">=",
    };

    public static Reading AtMost(double bound, double means) => new(ReadingBound.AtMost, bound, means, isOff: false);

    public static Reading Below(double bound, double means) => new(ReadingBound.Below, bound, means, isOff: false);

    public static Reading AtLeast(double bound, double means) => new(ReadingBound.AtLeast, bound, means, isOff: false);

    public static Reading OffAtMost(double bound, double off) => new(ReadingBound.AtMost, bound, off, isOff: true);

    public static Reading OffBelow(double bound, double off) => new(ReadingBound.Below, bound, off, isOff: true);

    public static Reading OffAbove(double bound, double off) => new(ReadingBound.Above, bound, off, isOff: true);

    public static Reading OffFrom(double bound, double off) => new(ReadingBound.AtLeast, bound, off, isOff: true);

    public bool Covers(double value) => Kind switch
    {
        ReadingBound.AtMost => value <= Bound,
        ReadingBound.Below => value < Bound,
        ReadingBound.Above => value > Bound,
        _ => value >= Bound,
    };
}
