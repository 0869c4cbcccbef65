using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>Turns a rule's finding into a diagnostic.</summary>
internal static class Reports
{
    public static Diagnostic Create(Finding finding, Location location, Location? other = null) =>
        Create(finding, location, other is null ? [] : new[] { other });

    public static Diagnostic Create(Finding finding, Location location, IEnumerable<Location> others)
    {
        ImmutableDictionary<string, string?> hints = ImmutableDictionary<string, string?>.Empty;
        foreach (KeyValuePair<string, string> hint in finding.Hints)
        {
            hints = hints.SetItem(hint.Key, hint.Value);
        }

        return Diagnostic.Create(
            Descriptors.Of(finding.Rule.Id),
            location,
            Descriptors.Severity(finding.Severity),
            others,
            hints,
            finding.Message);
    }
}
