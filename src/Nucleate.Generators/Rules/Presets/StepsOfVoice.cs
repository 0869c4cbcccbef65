using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A value between the few that a voice model takes.</summary>
internal sealed class StepsOfVoice : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Objections().Where(objection => objection.Rule.OneOf.Count > 0).Select(objection => Describe(preset, objection));

    private static Finding Describe(PresetFacts preset, Objection objection)
    {
        (PresetParameter parameter, ModelRule rule) = objection;
        int nearest = Nearest(rule, parameter);
        return new Finding(
            RuleCatalog.VoiceStep,
            parameter.Place,
            $"{parameter} is not taken by {preset.ModelText()}: the service refuses the request{preset.Answer(rule, parameter)}: write {Literal.Number(rule.OneOf[nearest])} ({rule.Names[nearest]})")
        {
            Severity = objection.Severity,
            Hints = [Suggest.Value(rule.OneOf[nearest])],
        };
    }

    // Between two, the one that is nearer to the default: it changes the voice less.
    private static int Nearest(ModelRule rule, PresetParameter parameter) => Enumerable.Range(0, rule.OneOf.Count)
        .OrderBy(index => Math.Abs(rule.OneOf[index] - parameter.Number))
        .ThenBy(index => Math.Abs(rule.OneOf[index] - (parameter.Facts.Default ?? 0)))
        .First();
}
