using System;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>Checks of what callers pass, with messages that say what, where and what to do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SamplerArguments
{
    /// <summary>Checks a token id against the vocabulary's size, as far as that is known.</summary>
    /// <exception cref="ArgumentException"><paramref name="token"/> is negative or not below the size.</exception>
    /// <exception cref="InvalidOperationException">The sampler was never constructed.</exception>
    public static void CheckToken(int token, in SamplerState state)
    {
        CheckConstructed(state);
        if (token < 0 || (state.VocabularySize > 0 && token >= state.VocabularySize))
        {
            string size = state.VocabularySize > 0 ? Text($"a vocabulary of {state.VocabularySize} tokens") : "any vocabulary";
            throw new ArgumentException(Text($"Token {token} is outside {size}: ids start at 0 and are below the row's length."), nameof(token));
        }
    }

    /// <summary>Returns a run-time parameter that is in its range.</summary>
    /// <param name="value">The member's value.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="minimumExcluded">Whether <paramref name="minimum"/> itself is outside.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="member">The member's name, for the message.</param>
    /// <param name="use">What it is and where, for the message: <c>P of TopP in ChatSampler</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in its range, or NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InRange(double value, double minimum, bool minimumExcluded, double maximum, string member, string use) =>
        value <= maximum && (minimumExcluded ? value > minimum : value >= minimum)
            ? value
            : ThrowOutOfRange(value, minimum, minimumExcluded, maximum, member, use);

    // A struct's default has neither a key nor memory, and would fail somewhere in the pipeline, or draw what all others draw.
    internal static void CheckConstructed(in SamplerState state)
    {
        if (!state.IsConstructed)
        {
            throw NotConstructed();
        }
    }

    internal static InvalidOperationException NotConstructed() => new(
        "The sampler was never constructed, so it has no seed and no memory: make it with its constructor, as in 'new ChatSampler(seed)'. "
        + "A struct's 'default', its 'new()' without arguments and the elements of a new array do not call it.");

    internal static void CheckRow(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, bool masked, in SamplerState state)
    {
        CheckConstructed(state);
        int declaredSize = state.DeclaredSize;
        if (declaredSize > 0 && logits.Length != declaredSize && !logits.IsEmpty)
        {
            throw new ArgumentException(
                Text($"The row has {logits.Length} logits, but the sampler is declared for a vocabulary of {declaredSize}."), nameof(logits));
        }

        if (masked && allowed.Length != (logits.Length + 63) / 64)
        {
            throw new ArgumentException(
                Text($"The mask has {allowed.Length} words of 64 tokens, but a row of {logits.Length} logits needs {(logits.Length + 63) / 64}."),
                nameof(allowed));
        }
    }

    internal static void CheckDraft(ReadOnlySpan<float> target, ReadOnlySpan<float> draft, int draftToken)
    {
        if (draft.Length != target.Length)
        {
            throw new ArgumentException(Text($"The target row has {target.Length} logits, but the draft row has {draft.Length}."), nameof(draft));
        }

        if ((uint)draftToken >= (uint)target.Length && !target.IsEmpty)
        {
            throw new ArgumentException(Text($"Token {draftToken} was not drafted from a row of {target.Length} logits."), nameof(draftToken));
        }
    }

    internal static ArgumentException NotDrafted(int draftToken) => new(
        Text($"Token {draftToken} does not survive on the draft row, so it was not drawn from it: pass the row, the mask and the history that it was drawn with, or check it as a token that came from no distribution."),
        nameof(draftToken));

    internal static void CheckDestination(int survivors, ReadOnlySpan<Candidate> destination)
    {
        if (survivors > destination.Length)
        {
            throw new ArgumentException(
                Text($"The destination holds {destination.Length} candidates, but {survivors} tokens survive. The row's length is always enough."), nameof(destination));
        }
    }

    /// <summary>A range in words, as people say it: not <c>at most 0.9999999999999999</c>, but <c>below 1</c>.</summary>
    internal static string Range(double minimum, bool minimumExcluded, double maximum)
    {
        string low = minimum <= int.MinValue ? string.Empty : Text($"{(minimumExcluded ? "above" : "at least")} {minimum}");
        double next = Math.BitIncrement(maximum);
        string high = maximum >= float.MaxValue ? "finite"
            : maximum >= int.MaxValue ? string.Empty
            : next == Math.Ceiling(maximum) && next > maximum ? Text($"below {next}")
            : Text($"at most {maximum}");
        return low.Length + high.Length == 0 ? "a number" : low + (low.Length > 0 && high.Length > 0 ? " and " : string.Empty) + high;
    }

    private static double ThrowOutOfRange(double value, double minimum, bool minimumExcluded, double maximum, string member, string use) =>
        throw new ArgumentOutOfRangeException(
            member, value, $"{member} has to be {Range(minimum, minimumExcluded, maximum)}, since it gives {use}.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
