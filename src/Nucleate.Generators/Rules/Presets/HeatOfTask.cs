using System.Collections.Generic;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A temperature that is too high for the declared task.</summary>
internal sealed class HeatOfTask : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (TaskHeat.Of(preset) is { TopP: null } heat)
        {
            string best = Literal.Number(heat.Best);
            yield return new Finding(
                RuleCatalog.HotForTask,
                heat.Temperature.Place,
                $"{heat.Temperature} gives unlikely tokens a chance, which for Task = {preset.Task} are mistakes: write {best}{(heat.Best > preset.Options.CoolTemperature ? ", the least that the model is meant for" : " or less")}")
            {
                Severity = heat.Temperature.Number >= preset.Options.WarmTemperature ? RuleSeverity.Warning : RuleSeverity.Info,
                Hints = [Suggest.Value(heat.Best)],
            };
        }
    }
}
