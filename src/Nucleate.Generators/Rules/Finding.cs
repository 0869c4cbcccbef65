using System.Collections.Generic;

namespace Nucleate.Generators.Rules;

/// <summary>What a rule has to say about a declaration.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">The value, where it came from, what happens, and what to write instead.</param>
internal sealed record Finding(Rule Rule, Place Place, string Message)
{
    /// <summary>How serious this one is; by default as serious as the rule.</summary>
    public RuleSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>Another place that the message speaks of.</summary>
    public Place? Other { get; init; }

    /// <summary>What a code fix needs to know (keys in <see cref="FixHints"/>).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Hints { get; init; } = [];
}
