using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>The descriptors of the rules. A message is worded by its rule, so the format is the message alone.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_all =
        RuleCatalog.All.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Of(string id) => s_all[id];

    /// <summary>The descriptors of some rules, for an analyzer to declare.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(params Rule[] rules) => rules.Select(rule => Of(rule.Id)).ToImmutableArray();

    public static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id, rule.Title, "{0}", Category(rule.Id), Severity(rule.Severity), isEnabledByDefault: true, rule.Description, RulePages.Link(rule));

    // The first digit of an id says what the rule is about.
    private static string Category(string id) => id[3] switch
    {
        '2' => "Nucleate.Presets",
        '3' => "Nucleate.Calls",
        _ => "Nucleate.Pipelines",
    };
}
