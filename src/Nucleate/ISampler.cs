using System;
using Nucleate.Plans;

namespace Nucleate;

/// <summary>
/// A token sampler. The source generator implements it for every type with <see cref="SamplerAttribute"/>; instances
/// are not safe for use by several threads at once.
/// </summary>
/// <remarks>
/// A struct that no constructor made (<c>default</c>, <c>new()</c> without arguments, the elements of a new array) has no
/// seed and no memory: its methods throw <see cref="InvalidOperationException"/>.
/// </remarks>
public interface ISampler
{
    /// <summary>
    /// The number of the step: the only state that randomness has. Each drawn token adds one; setting it back replays.
    /// </summary>
    /// <value>From 0 to 2^56 - 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    long Position { get; set; }

    /// <summary>The pipeline as data, with the values that this instance has now.</summary>
    SamplerPlan CurrentPlan { get; }

    /// <summary>Draws a token.</summary>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <returns>The token's id.</returns>
    /// <exception cref="SamplingException">No token is legal. Nothing changed.</exception>
    int Sample(ReadOnlySpan<float> logits);

    /// <inheritdoc cref="Sample(ReadOnlySpan{float})"/>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <param name="allowed">One bit per vocabulary entry, lowest bit first; a token whose bit is 0 cannot be drawn.</param>
    /// <exception cref="ArgumentException">The mask has another length than the row needs.</exception>
    int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed);

    /// <summary>Draws a token and tells from what, without exceptions for unusable rows.</summary>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <returns>The token and its distribution's figures; <see cref="SampleResult.Outcome"/> tells whether one was drawn.</returns>
    /// <remarks><see cref="SampleResult.KeptMass"/> asks for the mass of the whole row: one more pass for plans that do not need it otherwise.</remarks>
    SampleResult TrySample(ReadOnlySpan<float> logits);

    /// <inheritdoc cref="TrySample(ReadOnlySpan{float})"/>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <param name="allowed">One bit per vocabulary entry, lowest bit first; a token whose bit is 0 cannot be drawn.</param>
    /// <exception cref="ArgumentException">The mask has another length than the row needs.</exception>
    SampleResult TrySample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed);

    /// <summary>
    /// Speculative decoding: accepts a token that this pipeline drew from a draft model's row, or draws another one in its
    /// place, so that the step's token has exactly the distribution that <see cref="Sample(ReadOnlySpan{float})"/> has on the
    /// target row.
    /// </summary>
    /// <remarks>
    /// <para>Both rows go through the pipeline as the sampler is now: the token has to be drafted by it, or by a sampler of
    /// the same type, seed and sequence, at the same position and with the same history and members' values. See docs/state.md
    /// for how to get there with <see cref="Snapshot(SamplerSnapshot)"/> and <see cref="Restore"/>.</para>
    /// <para>A step with a token consumes one position, as a draw does; the history moves on with <see cref="Accept"/> only.
    /// Nothing is allocated but once, 30 KB, by each thread.</para>
    /// </remarks>
    /// <param name="target">One score per vocabulary entry, from the model whose text it is.</param>
    /// <param name="draft">As many scores, from the model that drafted.</param>
    /// <param name="draftToken">The token that was drawn from <paramref name="draft"/>.</param>
    /// <param name="allowed">One bit per vocabulary entry for both rows, lowest bit first; empty for no mask.</param>
    /// <returns>The step's token, and whether it is the drafted one; without a legal token in the target row, an outcome that says so.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, or the token cannot have been drawn from the draft row: it does not survive there. Nothing changed.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The pipeline ends in a stage that learns from each draw (mirostat, adaptive-p) or that needs the sorted order (skew).
    /// Nothing changed.
    /// </exception>
    DraftResult TryAcceptDraft(ReadOnlySpan<float> target, ReadOnlySpan<float> draft, int draftToken, ReadOnlySpan<ulong> allowed = default);

    /// <summary>
    /// Speculative decoding with a token that came from no distribution, such as one copied from the prompt: accepts it with
    /// its probability in the target row, or draws one of the others, so that the step's token has the row's distribution.
    /// </summary>
    /// <remarks>A step with a token consumes one position, and teaches a stage that learns, as a draw does.</remarks>
    /// <param name="target">One score per vocabulary entry.</param>
    /// <param name="guess">Any token of the row, chosen without looking at random numbers of this step.</param>
    /// <param name="allowed">One bit per vocabulary entry, lowest bit first; empty for no mask.</param>
    /// <returns>The step's token, and whether it is the guess; without a legal token in the row, an outcome that says so.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or there is no such token. Nothing changed.</exception>
    DraftResult TryAcceptGuess(ReadOnlySpan<float> target, int guess, ReadOnlySpan<ulong> allowed = default);

    /// <summary>Writes the survivors by falling probability, ties by rising token id.</summary>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <param name="destination">Where to; the row's length is always enough.</param>
    /// <returns>How many survivors there are; 0 if no token is legal.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too small; nothing was written.</exception>
    int Filter(ReadOnlySpan<float> logits, Span<Candidate> destination);

    /// <inheritdoc cref="Filter(ReadOnlySpan{float}, Span{Candidate})"/>
    /// <param name="logits">One score per vocabulary entry; not changed.</param>
    /// <param name="allowed">One bit per vocabulary entry, lowest bit first; a token whose bit is 0 does not survive.</param>
    /// <param name="destination">Where to; the row's length is always enough.</param>
    int Filter(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, Span<Candidate> destination);

    /// <summary>Adds a token to the history that penalties look at: the prompt's tokens, and then each drawn one.</summary>
    /// <exception cref="ArgumentException"><paramref name="token"/> is negative, or not below the vocabulary's size where that is known.</exception>
    void Accept(int token);

    /// <summary>Forgets the history and sets <see cref="Position"/> to 0: the sampler is as constructed.</summary>
    void Reset();

    /// <summary>Makes a snapshot of all that the sampler remembers.</summary>
    /// <remarks>Allocates; to save the present state again and again, fill the same snapshot with <see cref="Snapshot(SamplerSnapshot)"/>.</remarks>
    /// <returns>What <see cref="Restore"/> goes back to. Later steps do not change it.</returns>
    SamplerSnapshot Snapshot();

    /// <summary>Overwrites a snapshot with all that the sampler remembers now. Allocates nothing.</summary>
    /// <param name="snapshot">One that a sampler of the same type made.</param>
    /// <exception cref="ArgumentException"><paramref name="snapshot"/> is of another type of sampler. Nothing changed.</exception>
    void Snapshot(SamplerSnapshot snapshot);

    /// <summary>
    /// Goes back to a snapshot: history, what draws taught, and <see cref="Position"/>. The snapshot can be used again.
    /// </summary>
    /// <remarks>
    /// Into another sampler of the same type it makes that one a copy. Seed, sequence and members' values stay as they are:
    /// with the same ones the copy draws the same tokens from here on, with another sequence it goes its own way from the
    /// same history. Allocates nothing.
    /// </remarks>
    /// <param name="snapshot">One that a sampler of the same type made.</param>
    /// <exception cref="ArgumentException"><paramref name="snapshot"/> is of another type of sampler. Nothing changed.</exception>
    void Restore(SamplerSnapshot snapshot);
}
