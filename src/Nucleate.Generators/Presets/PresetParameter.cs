using Nucleate.Catalog;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Presets;

/// <summary>A parameter that was given a value.</summary>
/// <param name="Facts">What is known of it; on a surface that does not have it, what another surface of the API says.</param>
/// <param name="Value">The value.</param>
internal sealed record PresetParameter(ApiParameter Facts, PresetValue Value)
{
    /// <summary>Whether the chosen surface has the parameter at all.</summary>
    public bool IsOnSurface { get; init; } = true;

    /// <summary>Where it was written; its own name, unless the front end says something else.</summary>
    public Place Place { get; init; } = Place.OfParameter(Facts.Name);

    /// <summary>The name, the same for every API.</summary>
    public string Name => Facts.Name;

    /// <summary>The number, or NaN for what is none.</summary>
    public double Number => Value.Number;

    /// <summary>The text in the request: for a choice, the API's spelling, or null if the API does not have that choice.</summary>
    public string? Wire => Facts.Kind == ParameterKind.Choice ? Facts.WireOf(Value.Text) : Value.Text;

    /// <summary>Whether a request can say it: numbers that are not finite and choices that do not exist have no JSON.</summary>
    public bool IsWritable => Facts.IsNumeric ? !double.IsNaN(Number) && !double.IsInfinity(Number) : Wire is not null;

    public override string ToString() => $"{Name} = {Value.Text}";
}
