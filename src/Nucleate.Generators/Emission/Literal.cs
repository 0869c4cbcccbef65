using System.Globalization;
using System.Text;

namespace Nucleate.Generators.Emission;

/// <summary>C# literals and the numbers in comments, in the invariant culture.</summary>
internal static class Literal
{
    /// <summary>A number as a person would write it: a value that came from a float reads as that float.</summary>
    public static string Number(double value)
    {
        float single = (float)value;
        return single == value
            ? single.ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A literal that is exactly this value where a <c>double</c> is expected. A value that came from a float is written
    /// as that float, which the compiler widens.
    /// </summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (value is >= int.MinValue and < int.MaxValue && value == (int)value)
        {
            return Integer((int)value);
        }

        return (float)value == value ? Single(value) : value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A literal of type <c>float</c>.</summary>
    public static string Single(double value) => (float)value switch
    {
        float.MaxValue => "float.MaxValue",
        float.MinValue => "float.MinValue",
        float single => single.ToString("R", CultureInfo.InvariantCulture) + "f",
    };

    /// <summary>A whole number.</summary>
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A string literal on one line, in which everything can be seen.</summary>
    public static string Text(string value)
    {
        var literal = new StringBuilder("\"", value.Length + 2);
        foreach (char character in value)
        {
            literal.Append(character switch
            {
                '\\' => "\\\\",
                '"' => "\\\"",
                _ when IsPrinted(character) => character.ToString(),
                _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
            });
        }

        return literal.Append('"').ToString();
    }

    // Not what ends a line, changes its direction, or is half of a character.
    private static bool IsPrinted(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
