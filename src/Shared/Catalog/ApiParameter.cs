using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>A parameter of an API, as one of its surfaces has it.</summary>
/// <param name="Name">The name in .NET: of the attribute's property, and of the generated constant.</param>
/// <param name="Wire">Where it stands in the request, with dots between the names of nested objects.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Source">Where the facts come from.</param>
internal sealed record ApiParameter(string Name, string Wire, ParameterKind Kind, ParameterRole Role, FactSource Source)
{
    /// <summary>What it takes; for a choice, every one of <see cref="Choices"/>.</summary>
    public ValueRange Range { get; init; } = ValueRange.Any;

    /// <summary>The value that the service takes where none is sent; null if that is none, or depends on the model, or is unknown.</summary>
    public double? Default { get; init; }

    /// <summary>The default in words.</summary>
    public string DefaultText { get; init; } = "none";

    /// <summary>What it does to the distribution, or to the voice: a sentence.</summary>
    public string Effect { get; init; } = string.Empty;

    /// <summary>What the vendor advises, in our words; empty if nothing.</summary>
    public string Advice { get; init; } = string.Empty;

    /// <summary>The enum of a choice.</summary>
    public string EnumName { get; init; } = string.Empty;

    /// <summary>The members of the enum that the API knows.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What else the request has to say.</summary>
    public Companion? Companion { get; init; }

    /// <summary>Whether the API asks for it in every request.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the vendor promises no more than an attempt: seeds.</summary>
    public bool IsBestEffort { get; init; }

    /// <summary>Whether the vendor marks it as deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>What the service says to a value that is too large, with {0} for the value; null if no text is known.</summary>
    public string? TooLarge { get; init; }

    /// <summary>What the service says to a value that is too small, with {0} for the value; null if no text is known.</summary>
    public string? TooSmall { get; init; }

    /// <summary>The name of a parameter that has to be larger, or empty.</summary>
    public string LessThan { get; init; } = string.Empty;

    /// <summary>What the service says where <see cref="LessThan"/> is broken; null if no text is known.</summary>
    public string? NotLess { get; init; }

    /// <summary>The type in C#.</summary>
    public string TypeName => Kind switch
    {
        ParameterKind.Number => "double",
        ParameterKind.Integer => "int",
        ParameterKind.Long => "long",
        ParameterKind.UnsignedLong => "ulong",
        ParameterKind.Flag => "bool",
        _ => EnumName,
    };

    public bool IsNumeric => Kind is not (ParameterKind.Flag or ParameterKind.Choice);

    /// <summary>The text in the request for a member of the enum, or null if the API does not know it.</summary>
    public string? WireOf(string member) => Choices.FirstOrDefault(choice => choice.Member == member)?.Wire;

    /// <summary>The range in words.</summary>
    public string RangeText => Kind switch
    {
        ParameterKind.Flag => "true or false",
        ParameterKind.Choice => string.Join(", ", Choices.Select(choice => choice.Wire)),
        ParameterKind.Number => Range.Text,
        _ => Range.Text.Replace("any number", "any whole number"),
    };
}
