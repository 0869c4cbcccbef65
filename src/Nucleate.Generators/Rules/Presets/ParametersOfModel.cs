using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A parameter that the model refuses or ignores.</summary>
internal sealed class ParametersOfModel : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Objections().Where(objection => Concerns(objection.Rule, objection.Parameter)).Select(objection => Describe(preset, objection));

    // Thinking Claude, voices and mere advice have rules of their own. To be ignored harms nothing that is at its default.
    private static bool Concerns(ModelRule rule, PresetParameter parameter) =>
        rule.Treatment != Treatment.Discourages
        && rule.When != EffortCondition.WhenThinking
        && parameter.Facts.Role != ParameterRole.Voice
        && !(rule.Treatment == Treatment.Ignores && parameter.Number == parameter.Facts.Default);

    private static Finding Describe(PresetFacts preset, Objection objection)
    {
        (PresetParameter parameter, ModelRule rule) = objection;
        string what = rule.Treatment == Treatment.Ignores
            ? $"{parameter} has no effect, since {preset.ModelText()} ignores it{Condition(rule)}"
            : $"{parameter} is not taken by {preset.ModelText()}{Condition(rule)}: the service refuses the request{preset.Answer(rule, parameter)}";
        return new Finding(RuleCatalog.RefusedByModel, parameter.Place, $"{what}: {Advice(rule, parameter)}")
        {
            // A default that is written out may pass where every other value is refused; few sources tried.
            Severity = parameter.Number == parameter.Facts.Default ? RuleSeverity.Info : objection.Severity,
            Hints = Hints(rule, parameter),
        };
    }

    private static string Condition(ModelRule rule) => rule.When switch
    {
        EffortCondition.UnlessNone => ", unless the effort is none",
        EffortCondition.WhenAsked => " while it reasons",
        EffortCondition.UnlessDisabled => ", unless thinking is switched off",
        _ => string.Empty,
    };

    private static string Advice(ModelRule rule, PresetParameter parameter) => rule switch
    {
        { Within: { } range } => range.Nearest(parameter.Number) is { } nearest ? $"write {Literal.Number(nearest)}" : "remove it",
        { Except: { } only } => $"remove it, or write {Literal.Number(only)}",
        { ExceptFrom: { } least } => $"remove it, or write {Literal.Number(least)} or more",
        _ => "remove it",
    };

    private static IReadOnlyList<KeyValuePair<string, string>> Hints(ModelRule rule, PresetParameter parameter) => rule switch
    {
        { Within: { } range } when range.Nearest(parameter.Number) is { } nearest => [Suggest.Value(nearest)],
        { Except: { } only } => [Suggest.Removal(parameter), Suggest.Value(only)],
        _ => [Suggest.Removal(parameter)],
    };
}
