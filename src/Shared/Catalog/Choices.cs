using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>Lists of choices that several APIs have in common.</summary>
internal static class Choices
{
    private static readonly Choice[] s_efforts =
    [
        new("None", "none"), new("Minimal", "minimal"), new("Low", "low"), new("Medium", "medium"),
        new("High", "high"), new("ExtraHigh", "xhigh"), new("Max", "max"),
    ];

    private static readonly Choice[] s_thinking = [new("Disabled", "disabled"), new("Enabled", "enabled"), new("Adaptive", "adaptive")];

    /// <summary>Some members of <c>ReasoningLevel</c>, as every API spells them.</summary>
    public static IReadOnlyList<Choice> Efforts(params string[] members) => [.. s_efforts.Where(effort => members.Contains(effort.Member))];

    /// <summary>Some members of <c>ThinkingMode</c>.</summary>
    public static IReadOnlyList<Choice> Thinking(params string[] members) => [.. s_thinking.Where(mode => members.Contains(mode.Member))];

    /// <summary>The members of <c>GeminiThinkingLevel</c>.</summary>
    public static IReadOnlyList<Choice> GeminiLevels { get; } = [new("Minimal", "MINIMAL"), new("Low", "LOW"), new("Medium", "MEDIUM"), new("High", "HIGH")];
}
