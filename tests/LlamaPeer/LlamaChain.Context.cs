using System;
using System.Linq;

namespace LlamaPeer;

// Stages that change the logits of single tokens, by the tokens accepted so far or by a list.
public sealed unsafe partial class LlamaChain
{
    /// <summary>Repetition, frequency and presence penalties over the last accepted tokens.</summary>
    /// <param name="vocabularySize">The vocabulary size. Only the library's accelerated path reads it.</param>
    /// <param name="window">How many accepted tokens count; 0 and less switch the stage off.</param>
    /// <param name="repetition">Divides a positive logit and multiplies any other; 1 is off.</param>
    /// <param name="frequency">Subtracted once per occurrence; 0 is off.</param>
    /// <param name="presence">Subtracted once if the token occurs; 0 is off.</param>
    public LlamaChain Penalties(int vocabularySize, int window, float repetition, float frequency, float presence) =>
        Add(_exports.InitPenalties(vocabularySize, window, repetition, frequency, presence));

    /// <summary>Penalises the token that would lengthen a repeat of the last accepted tokens.</summary>
    /// <param name="multiplier">The penalty at the allowed length; 0 switches the stage off.</param>
    /// <param name="base">The factor per further token of the repeat; below 1 the stage is off.</param>
    /// <param name="allowedLength">The shortest repeat that is penalised.</param>
    /// <param name="window">How many accepted tokens count; 0 and less switch the stage off.</param>
    /// <param name="breakers">Token sequences that a repeat does not cross; the strings of the C interface would need a model.</param>
    /// <exception cref="NotSupportedException">There are breakers, and <see cref="LlamaLibrary.HasDryBreakers"/> is false.</exception>
    public LlamaChain Dry(float multiplier, float @base, int allowedLength, int window, params int[][] breakers)
    {
        ArgumentNullException.ThrowIfNull(breakers);

        // A stage that is off is another native type, which the function with breakers would take for its own.
        bool off = multiplier == 0f || !(@base >= 1f) || window <= 0;
        if (off || breakers.Length == 0)
        {
            return Add(_exports.InitDry(null, multiplier, @base, allowedLength, window, null, 0));
        }

        if (_exports.InitDryTesting is null)
        {
            throw new NotSupportedException("This release does not export the function that takes breakers as tokens.");
        }

        int[] tokens = [.. breakers.SelectMany(breaker => breaker)];
        var sequences = new NativeVector[breakers.Length];
        fixed (int* token = tokens)
        fixed (NativeVector* sequence = sequences)
        {
            int start = 0;
            for (int i = 0; i < breakers.Length; i++)
            {
                sequence[i] = new NativeVector(token + start, breakers[i].Length * sizeof(int));
                start += breakers[i].Length;
            }

            var list = new NativeVector(sequence, breakers.Length * sizeof(NativeVector));
            return Add(_exports.InitDryTesting(multiplier, @base, allowedLength, window, &list));
        }
    }

    /// <summary>Adds a bias to the logit of each listed token; negative infinity forbids it.</summary>
    /// <param name="vocabularySize">The vocabulary size. Only the library's accelerated path reads it.</param>
    /// <param name="biases">Tokens and their biases; the library copies them.</param>
    public LlamaChain LogitBias(int vocabularySize, params (int Token, float Bias)[] biases)
    {
        NativeLogitBias[] copies = [.. biases.Select(bias => new NativeLogitBias(bias.Token, bias.Bias))];
        fixed (NativeLogitBias* pointer = copies)
        {
            return Add(_exports.InitLogitBias(vocabularySize, copies.Length, pointer));
        }
    }
}
