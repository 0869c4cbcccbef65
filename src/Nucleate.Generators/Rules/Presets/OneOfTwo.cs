using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>Temperature and top-p in one request, where the vendor advises one of them or the model refuses both.</summary>
internal sealed class OneOfTwo : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (preset.Taken(ParameterNames.Temperature) is not { } temperature || preset.Taken(ParameterNames.TopP) is not { } topP)
        {
            yield break;
        }

        if (preset.Family?.RefusesTemperatureWithTopP is { } error)
        {
            yield return Finding(
                temperature,
                topP,
                $"{topP} and {temperature} are not taken together by {preset.ModelText()}, whatever their values: the service refuses the request (\"{error.Text}\"): remove one of them") with
            {
                Severity = error.Source.IsVerified ? RuleSeverity.Warning : RuleSeverity.Info,
            };
        }
        else if (preset.Api.AdvisesOneOfTemperatureAndTopP is not null
                 && IsChanged(temperature) && IsChanged(topP)
                 && !Contradictions.Concern(preset) && TaskHeat.Of(preset) is not { TopP: not null })
        {
            yield return Finding(temperature, topP, $"{topP} and {temperature} both change the distribution, of which {preset.Api.Title} advises to change one: remove one of them");
        }
    }

    // 1 changes nothing, whatever the default is.
    private static bool IsChanged(PresetParameter parameter) => parameter.Number != 1 && parameter.Number != parameter.Facts.Default;

    private static Finding Finding(PresetParameter temperature, PresetParameter topP, string message) => new(RuleCatalog.TemperatureWithTopP, topP.Place, message)
    {
        Other = temperature.Place,
        Hints = [Suggest.Removal(topP), Suggest.RemovalOfOther(temperature)],
    };
}
