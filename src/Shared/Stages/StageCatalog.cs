using System;
using System.Collections.Generic;

namespace Nucleate.Stages;

/// <summary>All stages. Each one's facts are in a file of its own beside this one.</summary>
internal static partial class StageCatalog
{
    /// <summary>Every stage, in the order of docs/stages.md.</summary>
    /// <remarks>Built on first use: initialisers of a partial class run in no order that the language promises.</remarks>
    public static IReadOnlyList<StageFacts> All => s_all ??= new[]
    {
        Temperature, DynamicTemperature, Smoothing,
        TopK, TopP, MinP, TopA, TypicalP, TopNSigma, EpsilonCutoff, EtaCutoff,
        TopH, MinK, PLess, TailFree, Xtc,
        RepetitionPenalty, FrequencyPenalty, PresencePenalty, LogitBias, Suppress,
        NoRepeatNGram, MinLength, Dry, BadWords, SequenceBias,
        Greedy, Mirostat, MirostatV2, AdaptiveP, Skew,
    };

    private static StageFacts[]? s_all;

    /// <summary>The stage of that name, or null. The user's own stages have one name.</summary>
    public static StageFacts? Find(string name)
    {
        foreach (StageFacts facts in All)
        {
            if (string.Equals(facts.Name, name, StringComparison.Ordinal))
            {
                return facts;
            }
        }

        return string.Equals(name, UserDefined.Name, StringComparison.Ordinal) ? UserDefined : null;
    }
}
