using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A temperature of the low band for a task of the high one.</summary>
internal sealed class ColdTask : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (preset.TaskFacts?.Band == TaskBand.High
            && preset.Taken(ParameterNames.Temperature) is { } temperature
            && temperature.Number <= preset.Options.CoolTemperature)
        {
            // Some APIs end where the band begins.
            double band = TaskBand.High.Temperature.Minimum;
            double best = temperature.Facts.Range.Nearest(band) ?? band;
            if (!preset.ModelRules(ParameterNames.Temperature, best).Any())
            {
                string reach = best < band ? $", the most that {preset.Api.Title} takes" : " or more";
                yield return new Finding(
                    RuleCatalog.ColdForTask,
                    temperature.Place,
                    $"{temperature} takes nearly always the likeliest token, so texts of Task = {preset.Task} repeat each other: write {Literal.Number(best)}{reach}")
                {
                    Hints = [Suggest.Value(best)],
                };
            }
        }
    }
}
