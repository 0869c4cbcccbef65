using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A penalty that acts, where the answer has to repeat its own tokens.</summary>
internal sealed class PenaltiesInFormats : IPresetRule
{
    // What a penalty has to be to do nothing. Parameters that only shape one are not listed.
    private static readonly Dictionary<string, double> s_idle = new(StringComparer.Ordinal)
    {
        ["FrequencyPenalty"] = 0,
        ["PresencePenalty"] = 0,
        ["RepetitionPenalty"] = 1,
        ["RepeatPenalty"] = 1,
        ["DryMultiplier"] = 0,
    };

    public IEnumerable<Finding> Check(PresetFacts preset) =>
        Format(preset) is { } format
            ? preset.Parameters
                .Where(parameter => s_idle.TryGetValue(parameter.Name, out double idle) && parameter.Number != idle && !SeesNothing(preset, parameter) && preset.Taken(parameter.Name) is not null)
                .Select(parameter => Describe(parameter, format))
            : [];

    // What says that there is a format; null if nothing does.
    private static string? Format(PresetFacts preset) =>
        preset.Output != OutputKind.Text ? $"Output = {preset.Output}"
        : preset.Options.IsFormat(preset.Task) ? $"Task = {preset.Task}"
        : null;

    // Penalties that look at no token penalise none. DRY has a window of its own.
    private static bool SeesNothing(PresetFacts preset, PresetParameter parameter) => parameter.Name == "DryMultiplier"
        ? preset.Find("DryPenaltyLastN")?.Number == 0
        : preset.Find("RepeatLastN")?.Number == 0;

    private static Finding Describe(PresetParameter parameter, string format)
    {
        double idle = s_idle[parameter.Name];

        // Where nothing is sent, the server's own penalty may not be idle.
        bool isRemovable = idle == 0 || parameter.Facts.Default == idle;
        string advice = isRemovable ? "remove it" : $"write {Literal.Number(idle)}";
        return new Finding(
            RuleCatalog.PenaltyInFormat,
            parameter.Place,
            $"{parameter} disturbs the tokens that {format} has to repeat (brackets, quotes, keys, line ends): {advice}")
        {
            Hints = [isRemovable ? Suggest.Removal(parameter) : Suggest.Value(idle)],
        };
    }
}
