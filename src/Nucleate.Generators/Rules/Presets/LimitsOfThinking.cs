using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A value that the model does not take while it thinks, where thinking is switched on.</summary>
internal sealed class LimitsOfThinking : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Objections().Where(objection => objection.Rule.When == EffortCondition.WhenThinking).Select(objection => Describe(preset, objection));

    private static Finding Describe(PresetFacts preset, Objection objection)
    {
        (PresetParameter parameter, ModelRule rule) = objection;
        return new Finding(
            RuleCatalog.RefusedWhileThinking,
            parameter.Place,
            $"{parameter}{Widened(rule, parameter)} is not taken by {preset.ModelText()} while it thinks: the service refuses the request{preset.Answer(rule, parameter)}: {Advice(rule)}")
        {
            Severity = objection.Severity,
            Hints = [(rule.Except ?? rule.ExceptFrom) is { } value ? Suggest.Value(value) : Suggest.Removal(parameter)],
        };
    }

    private static string Advice(ModelRule rule) => rule switch
    {
        { Except: { } only } => $"write {Literal.Number(only)}, or switch thinking off",
        { ExceptFrom: { } least } => $"write {Literal.Number(least)} or more, or switch thinking off",
        _ => "remove it, or switch thinking off",
    };

    // 0.95f is 0.949999988 as a double: it reads as allowed and is not.
    private static string Widened(ModelRule rule, PresetParameter parameter)
    {
        string single = ((float)parameter.Number).ToString("R", CultureInfo.InvariantCulture);
        return (float)parameter.Number == parameter.Number
            && double.TryParse(single, NumberStyles.Float, CultureInfo.InvariantCulture, out double meant)
            && !rule.Strikes(meant)
            ? $" (the float {single} as a double)"
            : string.Empty;
    }
}
