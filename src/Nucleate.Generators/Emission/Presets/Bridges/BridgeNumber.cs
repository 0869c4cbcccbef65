using System.Globalization;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>Numbers of presets in properties of other libraries, which are often narrower.</summary>
internal static class BridgeNumber
{
    /// <summary>
    /// Whether a <c>float</c> says the number: whether it is printed, as the shortest text that reads back as that float,
    /// with the same digits.
    /// </summary>
    public static bool FitsSingle(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.TryParse(((float)number).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out double printed)
        && printed == number;

    /// <summary>Whether an <c>int</c> says the number.</summary>
    public static bool FitsInt32(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether a <c>long</c> says the number.</summary>
    public static bool FitsInt64(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
