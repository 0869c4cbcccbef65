using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Nucleate.Kernels;
using Nucleate.Randomness;

namespace Nucleate;

/// <summary>
/// Draws one token for each of many sequences, on many cores. Each row has a sampler of its own, whose seed, sequence
/// and position determine its randomness, so results depend neither on the number of threads nor on the batch's other rows.
/// </summary>
public static class SamplerBatch
{
    private delegate void RowAction<TSampler>(int row, TSampler sampler, ReadOnlySpan<float> logits);

    /// <summary>Draws a token for every row.</summary>
    /// <param name="samplers">One sampler per row; no two rows may share one.</param>
    /// <param name="logits">The rows one after another: <c>samplers.Length * vocabularySize</c> scores.</param>
    /// <param name="vocabularySize">The length of a row: 1 or more.</param>
    /// <param name="tokens">Receives one token id per row.</param>
    /// <param name="maximumThreads">Threads at most; -1 for as many as there are processors.</param>
    /// <exception cref="ArgumentException">A length does not fit the others.</exception>
    /// <exception cref="SamplingException">
    /// A row has no legal token; <see cref="SamplingException.Row"/> is the first such row. No sampler's position has
    /// moved, no stage has learned from this call, and <paramref name="tokens"/> is as it was.
    /// </exception>
    public static void Sample<TSampler>(
        TSampler[] samplers, ReadOnlySpan<float> logits, int vocabularySize, Span<int> tokens, int maximumThreads = -1)
        where TSampler : class, ISampler
    {
        ArgumentNullException.ThrowIfNull(samplers);
        CheckLengths(samplers.Length, logits.Length, vocabularySize, tokens.Length);
        int[] drawn = new int[samplers.Length];
        var failures = new SamplingException?[samplers.Length];
        Run(samplers, logits, vocabularySize, maximumThreads, (row, sampler, scores) => failures[row] = Draw(sampler, scores, out drawn[row]));
        int failed = Array.FindIndex(failures, static failure => failure is not null);
        if (failed >= 0)
        {
            StepBack(samplers, failures);
            throw new SamplingException(failures[failed]!, failed);
        }

        drawn.CopyTo(tokens);
    }

    /// <summary>Draws a token for every row and tells from what; a row without a legal token is an outcome of its own.</summary>
    /// <inheritdoc cref="Sample{TSampler}(TSampler[], ReadOnlySpan{float}, int, Span{int}, int)"/>
    /// <param name="samplers">One sampler per row; no two rows may share one.</param>
    /// <param name="logits">The rows one after another: <c>samplers.Length * vocabularySize</c> scores.</param>
    /// <param name="vocabularySize">The length of a row: 1 or more.</param>
    /// <param name="results">Receives one result per row.</param>
    /// <param name="maximumThreads">Threads at most; -1 for as many as there are processors.</param>
    public static void TrySample<TSampler>(
        TSampler[] samplers, ReadOnlySpan<float> logits, int vocabularySize, Span<SampleResult> results, int maximumThreads = -1)
        where TSampler : class, ISampler
    {
        ArgumentNullException.ThrowIfNull(samplers);
        CheckLengths(samplers.Length, logits.Length, vocabularySize, results.Length);
        var drawn = new SampleResult[samplers.Length];
        Run(samplers, logits, vocabularySize, maximumThreads, (row, sampler, scores) => drawn[row] = sampler.TrySample(scores));
        drawn.CopyTo(results);
    }

    private static void CheckLengths(int rows, int logits, int vocabularySize, int results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, 1);
        if ((long)rows * vocabularySize != logits)
        {
            throw new ArgumentException(
                Text($"{rows} rows of {vocabularySize} logits are {(long)rows * vocabularySize} scores, but there are {logits}."), nameof(logits));
        }

        if (results < rows)
        {
            throw new ArgumentException(Text($"There are {rows} rows, but room for {results} results."), nameof(results));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Spans cannot be captured, so the rows' memory is pinned while the workers read it.
    private static unsafe void Run<TSampler>(
        TSampler[] samplers, ReadOnlySpan<float> logits, int vocabularySize, int maximumThreads, RowAction<TSampler> action)
        where TSampler : class, ISampler
    {
        fixed (float* start = &MemoryMarshal.GetReference(logits))
        {
            float* rows = start;
            var options = new ParallelOptions { MaxDegreeOfParallelism = maximumThreads };
            Parallel.For(0, samplers.Length, options, row =>
                action(row, samplers[row], new ReadOnlySpan<float>(rows + ((long)row * vocabularySize), vocabularySize)));
        }
    }

    private static SamplingException? Draw<TSampler>(TSampler sampler, ReadOnlySpan<float> logits, out int token)
        where TSampler : class, ISampler
    {
        try
        {
            token = sampler.Sample(logits);
            return null;
        }
        catch (SamplingException exception)
        {
            token = -1;
            return exception;
        }
    }

    private static void StepBack<TSampler>(TSampler[] samplers, SamplingException?[] failures)
        where TSampler : class, ISampler
    {
        for (int row = 0; row < samplers.Length; row++)
        {
            if (failures[row] is null)
            {
                // The position after the last one is 0.
                samplers[row].Position = (samplers[row].Position - 1) & (CounterRandom.PositionLimit - 1);
                (samplers[row] as ILearner)?.Unlearn();
            }
        }
    }
}
