using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A value that the API refuses, or that no request can say.</summary>
/// <remarks>Outside a range that is documented only, or whose source is not sure, the finding is advice.</remarks>
internal sealed class ValuesOfApi : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) => preset.Parameters.Select(parameter => Check(preset, parameter)).OfType<Finding>();

    private static Finding? Check(PresetFacts preset, PresetParameter parameter) =>
        !parameter.IsOnSurface ? TextAndVoice.IsOfOtherKind(preset, parameter) ? null : Elsewhere(preset, parameter)
        : !parameter.IsWritable ? Unwritable(parameter)
        : parameter.IsOutside() ? Outside(preset, parameter)
        : preset.LargerThan(parameter) is { } larger ? NotLess(preset, parameter, larger)
        : null;

    private static Finding Elsewhere(PresetFacts preset, PresetParameter parameter)
    {
        string answer = preset.Api.UnknownParameter is { } error ? $", which answers \"{error.For(Judgement.WireName(parameter))}\" to one" : string.Empty;
        string other = preset.Api.Surfaces.FirstOrDefault(surface => surface.Find(parameter.Name) is not null) is { } has ? $", or use {has.Title}" : string.Empty;
        return Refused(parameter, $"{parameter} is no parameter of {preset.Surface.Title}{answer}: remove it{other}") with { Hints = [Suggest.Removal(parameter)] };
    }

    private static Finding Unwritable(PresetParameter parameter) => parameter.Facts.IsNumeric
        ? Refused(parameter, $"{parameter} is no number that a request can say: write one ({parameter.Facts.RangeText})") with { Hints = Nearest(parameter) }
        : Refused(
            parameter,
            (parameter.Value.Text.Length == 0 ? $"{parameter.Name} has a value without a name" : $"{parameter} does not exist there")
            + $": write {string.Join(", ", parameter.Facts.Choices.Select(choice => choice.Member))}");

    private static Finding? Outside(PresetFacts preset, PresetParameter parameter)
    {
        string advice = parameter.Facts.Range.Nearest(parameter.Number) is { } nearest ? $"write {Literal.Number(nearest)}" : "write a value inside it";
        string range = $"{parameter} is outside the range {parameter.Facts.Range.Text} of {preset.Api.Title}";
        if (parameter.IsRangeCertain())
        {
            string? text = parameter.Number > parameter.Facts.Range.Maximum ? parameter.Facts.TooLarge : parameter.Facts.TooSmall;
            string answer = text is null ? string.Empty : $" (\"{text.Replace("{0}", parameter.Value.Text)}\")";
            return Refused(parameter, $"{range}, which refuses the request{answer}: {advice}") with { Hints = Nearest(parameter) };
        }

        // Where the model or the task has something surer to say, the documentation adds nothing.
        bool isJudged = preset.Objection(parameter) is not null || (parameter.Name == ParameterNames.Temperature && TaskHeat.Of(preset) is not null);
        return isJudged ? null
            : Refused(parameter, $"{range} as it is documented; what a request with it does is not known: {advice}") with
            {
                Severity = RuleSeverity.Info,
                Hints = Nearest(parameter),
            };
    }

    private static Finding NotLess(PresetFacts preset, PresetParameter parameter, PresetParameter larger)
    {
        string answer = parameter.Facts.NotLess is { } text ? $" (\"{text}\")" : string.Empty;
        return Refused(parameter, $"{parameter} is not less than {larger}, so {preset.Api.Title} refuses the request{answer}: write less, or a larger {larger.Name}") with
        {
            Other = larger.Place,
        };
    }

    private static KeyValuePair<string, string>[] Nearest(PresetParameter parameter) =>
        parameter.Facts.Range.Nearest(parameter.Number) is { } nearest && !double.IsInfinity(nearest) ? [Suggest.Value(nearest)] : [];

    private static Finding Refused(PresetParameter parameter, string message) => new(RuleCatalog.RefusedByApi, parameter.Place, message);
}
