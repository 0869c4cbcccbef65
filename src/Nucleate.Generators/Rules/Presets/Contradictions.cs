using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>Values of which one leaves another nothing to do.</summary>
internal sealed class Contradictions : IPresetRule
{
    /// <summary>Whether the rule speaks about temperature and top-p.</summary>
    public static bool Concern(PresetFacts preset) => Kind(preset) != Clash.None;

    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (Distribution(preset) is { } finding)
        {
            yield return finding;
        }

        if (preset.Find(ParameterRole.ThinkingBudget) is { } budget && !preset.IsRefused(budget) && budget.Number > 0
            && preset.Find(ParameterRole.Thinking) is { } thinking && preset.Thinking == false
            && preset.Family?.RefusesThinkingBudget is null)
        {
            yield return new Finding(RuleCatalog.Contradiction, budget.Place, $"{budget} limits a thinking that {thinking} switches off: remove it, or switch thinking on")
            {
                Other = thinking.Place,
                Hints = [Suggest.Removal(budget)],
            };
        }
    }

    private static Finding? Distribution(PresetFacts preset)
    {
        Clash kind = Kind(preset);
        if (kind == Clash.None)
        {
            return null;
        }

        PresetParameter temperature = preset.Taken(ParameterNames.Temperature)!;
        return kind switch
        {
            Clash.GreedyWithoutTopP => new Finding(
                RuleCatalog.Contradiction,
                temperature.Place,
                $"{temperature} needs TopP = 1 for {preset.Api.Title}, by reports even where no top-p is sent (\"{preset.Api.GreedyNeedsFullTopP!.Text}\"): write TopP = 1, too")
            {
                Severity = RuleSeverity.Info,
                Hints = [Suggest.Addition(ParameterNames.TopP, 1)],
            },
            _ => OfTopP(preset, kind, temperature, preset.Taken(ParameterNames.TopP)!),
        };
    }

    private static Finding OfTopP(PresetFacts preset, Clash kind, PresetParameter temperature, PresetParameter topP)
    {
        (string message, KeyValuePair<string, string> hint, RuleSeverity severity) = kind switch
        {
            Clash.GreedyRefused => (
                $"{topP} is refused by {preset.Api.Title} together with {temperature} (\"{preset.Api.GreedyNeedsFullTopP!.Text}\"): write 1",
                Suggest.Value(1),
                RuleSeverity.Warning),
            Clash.HotNucleus => (
                $"{topP} keeps the likeliest token alone, so {temperature} has no effect and every answer is the same: remove it, or write Temperature = 0",
                Suggest.Removal(topP),
                RuleSeverity.Warning),
            _ => (
                $"{topP} has no effect beside {temperature}, which takes the likeliest token alone: remove it",
                Suggest.Removal(topP),
                RuleSeverity.Info),
        };
        return new Finding(RuleCatalog.Contradiction, topP.Place, message) { Other = temperature.Place, Severity = severity, Hints = [hint] };
    }

    private static Clash Kind(PresetFacts preset)
    {
        // Where the model refuses both together, that is said instead.
        if (preset.Taken(ParameterNames.Temperature) is not { } temperature || (preset.Family?.RefusesTemperatureWithTopP is not null && preset.Find(ParameterNames.TopP) is not null))
        {
            return Clash.None;
        }

        bool isGreedy = temperature.Number == 0;
        if (preset.Find(ParameterNames.TopP) is null)
        {
            return isGreedy && preset.Api.GreedyNeedsFullTopP is not null ? Clash.GreedyWithoutTopP : Clash.None;
        }

        return preset.Taken(ParameterNames.TopP) is not { } topP || topP.IsOutside() ? Clash.None
            : isGreedy && preset.Api.GreedyNeedsFullTopP is not null && topP.Number != 1 ? Clash.GreedyRefused
            : isGreedy && topP.Number < 1 ? topP.Number == 0 ? Clash.None : Clash.IdleNucleus
            : topP.Number == 0 && temperature.Number > 0 ? Clash.HotNucleus
            : Clash.None;
    }

    private enum Clash
    {
        None,

        /// <summary>The API refuses temperature 0 with a top-p other than 1.</summary>
        GreedyRefused,

        /// <summary>The same by reports, where no top-p was written.</summary>
        GreedyWithoutTopP,

        /// <summary>Temperature 0, and a top-p that has nothing to cut.</summary>
        IdleNucleus,

        /// <summary>Top-p 0, and a temperature that has nothing to flatten.</summary>
        HotNucleus,
    }
}
