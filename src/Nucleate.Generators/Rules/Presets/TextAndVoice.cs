using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A model that speaks in settings for text, or the reverse; and parameters of the one kind among those of the other.</summary>
internal sealed class TextAndVoice : IPresetRule
{
    /// <summary>Whether a parameter is of a voice among settings for text, or the reverse.</summary>
    public static bool IsOfOtherKind(PresetFacts preset, PresetParameter parameter) =>
        !parameter.IsOnSurface && (parameter.Facts.Role == ParameterRole.Voice) != preset.Api.IsVoice && parameter.Facts.Role != ParameterRole.Seed;

    /// <summary>Whether the model is known to speak where settings are for text, or the reverse.</summary>
    /// <remarks>What is configured says only of voices what they are.</remarks>
    public static bool HasModelOfOtherKind(PresetFacts preset) =>
        preset.Model is { } model
        && (preset.Family ?? ModelCatalog.Find(model)) is { } known
        && known.IsVoice != preset.Api.IsVoice
        && (known.IsVoice || !known.IsConfigured);

    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (HasModelOfOtherKind(preset))
        {
            yield return Finding(
                preset.ModelPlace,
                preset.Api.IsVoice
                    ? $"Model = {preset.Model} writes text, but {preset.Api.Title} speaks: name a voice model, such as {preset.Api.ExampleModel}"
                    : $"Model = {preset.Model} speaks, but {preset.Api.Title} ({preset.Surface.Title}) writes text: name a model such as {preset.Api.ExampleModel}");
        }

        foreach (PresetParameter parameter in preset.Parameters.Where(parameter => IsOfOtherKind(preset, parameter)))
        {
            (string of, string to) = preset.Api.IsVoice ? ("text", "a voice") : ("a voice", "text");
            yield return Finding(parameter.Place, $"{parameter} is a parameter of {of}, but the settings are for {to} ({preset.Api.Title}): remove it") with
            {
                Hints = [Suggest.Removal(parameter)],
            };
        }
    }

    private static Finding Finding(Place place, string message) => new(RuleCatalog.TextAndVoice, place, message);
}
