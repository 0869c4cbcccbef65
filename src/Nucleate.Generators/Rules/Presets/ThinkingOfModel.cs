using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>What is said about thinking to a model that does not take it.</summary>
internal sealed class ThinkingOfModel : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Family is { } family
            ? preset.Parameters.Where(parameter => !preset.IsRefused(parameter)).Select(parameter => Check(preset, family, parameter)).OfType<Finding>()
            : [];

    private static Finding? Check(PresetFacts preset, ModelFacts family, PresetParameter parameter) => parameter.Facts.Role switch
    {
        ParameterRole.Effort when family.RefusesEffort is { } source => Refused(preset, parameter, "any effort", source),
        ParameterRole.Effort when family.Efforts.Count > 0 && !family.Efforts.Contains(preset.Effort) => UnknownEffort(preset, family, parameter),
        ParameterRole.ThinkingBudget when family.RefusesThinkingBudget is { } source => Refused(preset, parameter, "a budget", source),
        ParameterRole.Thinking when preset.Thinking == false && family.RefusesThinkingOff is { } source => Refused(preset, parameter, "to have its thinking switched off", source),
        _ => null,
    };

    private static Finding Refused(PresetFacts preset, PresetParameter parameter, string what, FactSource source) =>
        Finding(parameter, $"{parameter} is not taken by {preset.ModelText()}, which refuses {what}: remove it") with
        {
            Severity = source.IsVerified ? RuleSeverity.Warning : RuleSeverity.Info,
        };

    // Vendors add levels to models that exist, so that this is advice.
    private static Finding UnknownEffort(PresetFacts preset, ModelFacts family, PresetParameter parameter) =>
        Finding(parameter, $"{parameter} is not among the efforts that {preset.ModelText()} is known to take ({string.Join(", ", family.Efforts)}): write one of them, or remove it") with
        {
            Severity = RuleSeverity.Info,
        };

    private static Finding Finding(PresetParameter parameter, string message) =>
        new(RuleCatalog.RefusedByModel, parameter.Place, message) { Hints = [Suggest.Removal(parameter)] };
}
