using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>What a model does with some parameters, other than taking them as the API says.</summary>
/// <param name="Treatment">What it does.</param>
/// <param name="When">For which settings of thinking.</param>
/// <param name="Source">Where the fact comes from.</param>
/// <param name="Parameters">Names of the parameters.</param>
internal sealed record ModelRule(Treatment Treatment, EffortCondition When, FactSource Source, params string[] Parameters)
{
    /// <summary>The one value that is taken all the same, or null.</summary>
    public double? Except { get; init; }

    /// <summary>The least value that is taken all the same, or null.</summary>
    public double? ExceptFrom { get; init; }

    /// <summary>The only values that are taken, or empty if the rule is not about a choice of values.</summary>
    public IReadOnlyList<double> OneOf { get; init; } = [];

    /// <summary>Names of those values, in the same order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Only values below this one are concerned; null if all are.</summary>
    public double? Below { get; init; }

    /// <summary>The values that are taken all the same, where that is a range; null elsewhere.</summary>
    public ValueRange? Within { get; init; }

    /// <summary>What the service answers, with {0} for the parameter's wire name and {1} for the value.</summary>
    public IReadOnlyList<ErrorText> Errors { get; init; } = [];

    /// <summary>Whether the rule is about a parameter.</summary>
    public bool Concerns(string parameter) => Parameters.Contains(parameter, StringComparer.Ordinal);

    /// <summary>Whether the rule strikes a value of its parameters.</summary>
    public bool Strikes(double value) =>
        Except != value
        && !(value >= ExceptFrom)
        && !(value >= Below)
        && Within?.Contains(value) != true
        && (OneOf.Count == 0 || !OneOf.Contains(value));

    /// <summary>Whether the rule holds for what a request says about thinking.</summary>
    /// <param name="effort">The wire name of the effort, or null if the request says none.</param>
    /// <param name="thinking">Whether thinking is switched on; null if the request says nothing.</param>
    public bool Holds(string? effort, bool? thinking) => When switch
    {
        EffortCondition.Always => true,
        EffortCondition.UnlessNone => effort != "none",
        EffortCondition.WhenAsked => effort is not (null or "none"),
        EffortCondition.WhenThinking => thinking == true,
        _ => thinking != false,
    };
}
