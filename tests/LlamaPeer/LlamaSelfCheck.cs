using System;
using System.Linq;

namespace LlamaPeer;

/// <summary>
/// Asks a freshly loaded library two questions whose answers differ between releases. A release with other parameters would not
/// crash but answer wrongly, and every comparison with it would be worthless.
/// </summary>
internal static class LlamaSelfCheck
{
    /// <summary>Runs the check.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Run(LlamaExports exports)
    {
        // A window of one token: were the first parameter taken for the window, token 0 would be penalised too.
        using LlamaChain penalties = new LlamaChain(exports).Penalties(vocabularySize: 3, window: 1, 1f, 0f, presence: 1f);
        if (!Answers(penalties, accepted: [0, 1], expected: [0f, -1f, 0f]))
        {
            return "its penalties do not take vocabulary size, window, repetition, frequency, presence";
        }

        // After "0 1 2 0 1", token 2 would lengthen a repeat of two. An older release would read a window of zero, which is off.
        using LlamaChain dry = new LlamaChain(exports).Dry(multiplier: 1f, @base: 1.5f, allowedLength: 2, window: 5);
        if (!Answers(dry, accepted: [0, 1, 2, 0, 1], expected: [0f, 0f, -1f]))
        {
            return "its DRY does not take vocabulary, multiplier, base, allowed length, window, breakers";
        }

        return null;
    }

    private static bool Answers(LlamaChain chain, int[] accepted, float[] expected)
    {
        foreach (int token in accepted)
        {
            chain.Accept(token);
        }

        var row = new LlamaRow();
        row.Load(new float[expected.Length]);
        chain.Apply(row);
        return row.Survivors().Select(candidate => candidate.Logit).SequenceEqual(expected);
    }
}
