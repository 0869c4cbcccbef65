using System;
using System.Globalization;

namespace Nucleate.Catalog;

/// <summary>Which numbers a parameter takes.</summary>
/// <param name="Minimum">The least one, or minus infinity.</param>
/// <param name="Maximum">The largest one, or infinity.</param>
internal sealed record ValueRange(double Minimum, double Maximum)
{
    /// <summary>Whether <see cref="Minimum"/> itself is outside.</summary>
    public bool MinimumExcluded { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is outside.</summary>
    public bool MaximumExcluded { get; init; }

    /// <summary>
    /// Whether the service refuses values outside. If not, the range is only documented: values outside are ignored,
    /// clamped, or were not tried.
    /// </summary>
    public bool IsHard { get; init; } = true;

    /// <summary>Every finite number.</summary>
    public static ValueRange Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity) { IsHard = false };

    public static ValueRange AtLeast(double minimum) => new(minimum, double.PositiveInfinity);

    /// <summary>The range in words.</summary>
    public string Text
    {
        get
        {
            bool below = !double.IsNegativeInfinity(Minimum);
            bool above = !double.IsPositiveInfinity(Maximum);
            string least = (MinimumExcluded ? "above " : "at least ") + Number(Minimum);
            string most = (MaximumExcluded ? "below " : "at most ") + Number(Maximum);
            return (below, above) switch
            {
                (false, false) => "any number",
                (true, false) => least,
                (false, true) => most,
                _ when MinimumExcluded || MaximumExcluded => $"{least} and {most}",
                _ => $"{Number(Minimum)} to {Number(Maximum)}",
            };
        }
    }

    /// <summary>Whether a value is inside. Nothing that is not finite is.</summary>
    public bool Contains(double value) =>
        !double.IsNaN(value) && !double.IsInfinity(value)
        && (MinimumExcluded ? value > Minimum : value >= Minimum)
        && (MaximumExcluded ? value < Maximum : value <= Maximum);

    /// <summary>The value inside that is nearest to one outside, if there is one.</summary>
    public double? Nearest(double value) =>
        double.IsNaN(value) || Contains(value) ? null
        : value > Maximum || (MaximumExcluded && value == Maximum) ? (MaximumExcluded ? null : (double?)Maximum)
        : value < Minimum || MinimumExcluded ? (MinimumExcluded ? null : (double?)Minimum)
        : null;

    private static string Number(double value) =>
        Math.Abs(value) < 1e15 ? value.ToString("R", CultureInfo.InvariantCulture) : value.ToString("F0", CultureInfo.InvariantCulture);
}
