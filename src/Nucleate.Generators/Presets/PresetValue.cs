using System.Globalization;

namespace Nucleate.Generators.Presets;

/// <summary>A parameter's value.</summary>
/// <param name="Text">
/// As it is sent: a number in the invariant culture, <c>true</c> or <c>false</c>, or the name of an enum's member. A value
/// that came from a <c>float</c> reads as that float.
/// </param>
/// <param name="Number">The number that is sent; NaN for what is none.</param>
internal sealed record PresetValue(string Text, double Number)
{
    /// <summary>A number, as it is sent: what was a <c>float</c> is not widened.</summary>
    public static PresetValue Of(double number)
    {
        string text = Emission.Literal.Number(number);
        return new PresetValue(text, double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double sent) ? sent : number);
    }

    public static PresetValue Of(long number) => new(Emission.Literal.Integer(number), number);

    public static PresetValue Of(ulong number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    public static PresetValue Of(bool flag) => new(flag ? "true" : "false", double.NaN);

    /// <summary>A member of an enum.</summary>
    public static PresetValue Member(string name) => new(name, double.NaN);
}
