using System;
using System.Collections.Generic;
using Nucleate.Stages;

namespace Nucleate.Dialects;

/// <summary>All dialects. Each one's facts are in a file of its own beside this one.</summary>
internal static partial class DialectCatalog
{
    private static DialectFacts[]? s_all;

    /// <summary>Every dialect, in the order of the enum.</summary>
    /// <remarks>Built on first use: initialisers of a partial class run in no order that the language promises.</remarks>
    public static IReadOnlyList<DialectFacts> All => s_all ??= new[]
    {
        Own, LlamaCpp, Transformers, Vllm, Ollama, MlxLm, ExLlamaV3,
    };

    /// <summary>The rules of docs/stages.md.</summary>
    public static DialectFacts Own { get; } = new("Nucleate", "Nucleate");

    /// <summary>The dialect of that name; a name that no dialect has counts as ours.</summary>
    public static DialectFacts Find(string name)
    {
        foreach (DialectFacts dialect in All)
        {
            if (string.Equals(dialect.Name, name, StringComparison.Ordinal))
            {
                return dialect;
            }
        }

        return Own;
    }

    // Any finite number.
    private static ParameterFacts Finite(string name) => new(name, -float.MaxValue, float.MaxValue);

    // A probability of which everything up to 0 means one token, and everything from 1 on is off.
    private static DialectParameter PFromOneTokenToOff() =>
        new(Finite("P"), Reading.AtMost(0, DialectFacts.OneToken), Reading.OffFrom(1, 1));

    // A cutoff that is off outside of (0, 1).
    private static DialectParameter EpsilonOffOutside() => new(Finite("Epsilon"), Reading.OffAtMost(0, 0), Reading.OffFrom(1, 0));

    // A top-k of which every number up to 0 is off.
    private static DialectParameter KOffAtZero(int minimum = int.MinValue) =>
        new(new ParameterFacts("K", minimum, int.MaxValue) { Whole = true }, Reading.OffAtMost(0, int.MaxValue));

    private static DialectStage Stage(string name, params DialectParameter[] parameters) => new(name, parameters);
}
