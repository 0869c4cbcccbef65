using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>Settings for an API, without a compiler, as any front end could read them.</summary>
internal static class PresetCase
{
    /// <summary>Settings written as in a declaration: <c>OpenAI Responses gpt-4.1 Task=Code Temperature=0.7 ReasoningEffort=None</c>.</summary>
    /// <param name="text">The API, then in any order its surface, the model, and what was set.</param>
    /// <param name="configuration">What <c>.editorconfig</c> says.</param>
    public static PresetFacts Of(string text, params (string Key, string Value)[] configuration)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ApiFacts api = ApiCatalog.Find(words[0])!;
        SurfaceFacts surface = api.Surfaces.FirstOrDefault(each => words.Contains(each.Name)) ?? api.Surfaces[0];
        Dictionary<string, string> written = words.Skip(1).Where(word => word.Contains('=')).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new PresetFacts(api, surface, written.Select(pair => Parameter(api, surface, pair.Key, pair.Value)).OfType<PresetParameter>())
        {
            Model = words.Skip(1).FirstOrDefault(word => !word.Contains('=') && word != surface.Name),
            Task = written.GetValueOrDefault("Task", TaskNames.Unspecified),
            Output = Enum.Parse<OutputKind>(written.GetValueOrDefault("Output", "Text")),
            Reproducible = written.ContainsKey("Reproducible"),
        }.Under(new RuleOptions(Read), new ModelOverrides(Read));

        string? Read(string key) => configuration.Where(pair => pair.Key == key).Select(pair => pair.Value).FirstOrDefault();
    }

    /// <summary>What all rules say, as text: <c>NUC2001!Temperature</c> for a warning, <c>?</c> for advice, <c>!!</c> for an error.</summary>
    public static string Check(string text, params (string Key, string Value)[] configuration) => Check(Of(text, configuration));

    /// <summary>What all rules say, as text.</summary>
    public static string Check(PresetFacts preset) => string.Join(" ", PresetRules.Check(preset)
        .Select(finding => $"{finding.Rule.Id}{Mark(finding.Severity)}{finding.Place.Argument}")
        .Order(StringComparer.Ordinal));

    /// <summary>Asserts one finding and returns it.</summary>
    public static Finding One(string text, params (string Key, string Value)[] configuration) => Assert.Single(PresetRules.Check(Of(text, configuration)));

    /// <summary>The value that a finding suggests.</summary>
    public static string? Suggested(Finding finding) => Hint(finding, FixHints.Nearest);

    /// <summary>What a finding tells its fix.</summary>
    public static string? Hint(Finding finding, string key) => finding.Hints.Where(hint => hint.Key == key).Select(hint => hint.Value).SingleOrDefault();

    private static string Mark(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "!!",
        RuleSeverity.Warning => "!",
        _ => "?",
    };

    private static PresetParameter? Parameter(ApiFacts api, SurfaceFacts surface, string name, string value)
    {
        ApiParameter? facts = surface.Find(name) ?? api.Parameters.Concat(ApiCatalog.All.SelectMany(other => other.Parameters)).FirstOrDefault(parameter => parameter.Name == name);
        return facts is null ? null : new PresetParameter(facts, Value(facts, value)) { IsOnSurface = surface.Find(name) is not null };
    }

    private static PresetValue Value(ApiParameter facts, string value) => facts.Kind switch
    {
        ParameterKind.Number => PresetValue.Of(double.Parse(value, CultureInfo.InvariantCulture)),
        ParameterKind.Integer or ParameterKind.Long => PresetValue.Of(long.Parse(value, CultureInfo.InvariantCulture)),
        ParameterKind.UnsignedLong => PresetValue.Of(ulong.Parse(value, CultureInfo.InvariantCulture)),
        ParameterKind.Flag => PresetValue.Of(value == "true"),
        _ => PresetValue.Member(value == "?" ? string.Empty : value),
    };
}
