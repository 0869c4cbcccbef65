using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A voice's parameter that costs quality, or that the voice model ignores.</summary>
internal sealed class QualityOfVoice : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Parameters
            .Where(parameter => parameter.Facts.Role == ParameterRole.Voice && !preset.IsRefused(parameter) && !IsDefault(parameter))
            .Select(parameter => Check(preset, parameter))
            .OfType<Finding>();

    private static Finding? Check(PresetFacts preset, PresetParameter parameter) =>
        preset.Objection(parameter) is { } rule ? rule.Treatment == Treatment.Ignores ? Ignored(preset, parameter, rule) : null
        : parameter is { Name: ParameterNames.Style, Number: > 0 }
            ? Finding(parameter, $"{parameter} makes the voice less stable and slower to come, and {preset.Api.Title} advises 0: remove it") with { Hints = [Suggest.Removal(parameter)] }
        : parameter.Name == ParameterNames.Speed && IsAtLimit(parameter)
            ? Finding(parameter, $"{parameter} is at the limit of the range {parameter.Facts.Range.Text}, where the voice may suffer: write a value nearer to 1")
        : null;

    private static Finding Ignored(PresetFacts preset, PresetParameter parameter, ModelRule rule)
    {
        string report = rule.Source.IsVerified ? string.Empty : ", as far as is known";
        return Finding(parameter, $"{parameter} has no effect, since {preset.ModelText()} ignores it{report}: remove it") with { Hints = [Suggest.Removal(parameter)] };
    }

    private static bool IsAtLimit(PresetParameter parameter) => parameter.Number == parameter.Facts.Range.Minimum || parameter.Number == parameter.Facts.Range.Maximum;

    private static bool IsDefault(PresetParameter parameter) =>
        parameter.Facts.IsNumeric ? parameter.Number == parameter.Facts.Default : parameter.Value.Text == parameter.Facts.DefaultText;

    private static Finding Finding(PresetParameter parameter, string message) => new(RuleCatalog.VoiceQuality, parameter.Place, message);
}
