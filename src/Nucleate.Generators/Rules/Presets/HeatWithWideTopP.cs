using System.Collections.Generic;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A high temperature together with a wide top-p: one finding about both, in the place of that about the temperature.</summary>
internal sealed class HeatWithWideTopP : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (TaskHeat.Of(preset) is { TopP: { } topP } heat)
        {
            yield return new Finding(
                RuleCatalog.HotAndWide,
                heat.Temperature.Place,
                $"{heat.Temperature} flattens the distribution and {topP} cuts next to nothing of its tail, whose tokens are mistakes for Task = {preset.Task}: write Temperature = {Literal.Number(heat.Best)}")
            {
                Other = topP.Place,
                Hints = [Suggest.Value(heat.Best)],
            };
        }
    }
}
