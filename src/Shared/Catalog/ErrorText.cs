using System.Globalization;

namespace Nucleate.Catalog;

/// <summary>What a service answers to a request that it refuses.</summary>
/// <param name="Text">The text, with {0} for the value.</param>
/// <param name="Source">Where it was seen.</param>
internal sealed record ErrorText(string Text, FactSource Source)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 400;

    /// <summary>The surface that words it so; empty for all.</summary>
    public string Surface { get; init; } = string.Empty;

    /// <summary>The parameter that it is said of; empty for all.</summary>
    public string Parameter { get; init; } = string.Empty;

    /// <summary>Whether a surface says it of a parameter.</summary>
    public bool IsSaid(string surface, string parameter) =>
        (Surface.Length == 0 || Surface == surface) && (Parameter.Length == 0 || Parameter == parameter);

    /// <summary>The text for some values, by number.</summary>
    public string For(params string[] values)
    {
        string text = Text;
        for (int i = 0; i < values.Length; i++)
        {
            text = text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", values[i]);
        }

        return text;
    }
}
