using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>A family of models that treat parameters alike.</summary>
/// <param name="Vendor">Who serves it first.</param>
/// <param name="Name">The family's name for people.</param>
/// <param name="Source">Where the facts come from.</param>
/// <param name="Patterns">
/// The ids: a pattern with <c>*</c> at its end stands for everything that begins so; another one for the id itself and for
/// its snapshots (a date, <c>latest</c> or <c>preview</c> behind a hyphen).
/// </param>
internal sealed record ModelFacts(string Vendor, string Name, FactSource Source, params string[] Patterns)
{
    /// <summary>What it does with parameters, other than taking them.</summary>
    public IReadOnlyList<ModelRule> Rules { get; init; } = [];

    /// <summary>The efforts that it knows, by wire name; empty if that is not known or it has none.</summary>
    public IReadOnlyList<string> Efforts { get; init; } = [];

    /// <summary>Whether it reasons where a request says nothing about it.</summary>
    public bool ReasonsByDefault { get; init; }

    /// <summary>What is answered to temperature and top-p in one request, where that is refused whatever their values; null elsewhere.</summary>
    public ErrorText? RefusesTemperatureWithTopP { get; init; }

    /// <summary>Where it says so, if it refuses a budget for thinking; null if not.</summary>
    public FactSource? RefusesThinkingBudget { get; init; }

    /// <summary>Where it says so, if it refuses to have its thinking switched off; null if not.</summary>
    public FactSource? RefusesThinkingOff { get; init; }

    /// <summary>Where it says so, if it refuses the efforts xhigh and max while its thinking is switched off; null if not.</summary>
    public FactSource? RefusesHighEffortWithoutThinking { get; init; }

    /// <summary>Where it says so, if it refuses any effort; null if not.</summary>
    public FactSource? RefusesEffort { get; init; }

    /// <summary>Whether it speaks.</summary>
    public bool IsVoice { get; init; }

    /// <summary>Whether it came from <c>.editorconfig</c>.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>The rules about a parameter that hold for what a request says about thinking.</summary>
    public IEnumerable<ModelRule> RulesFor(string parameter, string? effort, bool? thinking) =>
        Rules.Where(rule => rule.Concerns(parameter) && rule.Holds(effort, thinking));
}
