using System;
using System.Diagnostics;
using Nucleate;
using QuickStart.Language;

namespace QuickStart.Generation;

/// <summary>What steps cost.</summary>
/// <param name="ModelMicroseconds">Time per step for filling the row of logits.</param>
/// <param name="SamplerMicroseconds">Time per step in <c>Sample</c> and <c>Accept</c>.</param>
/// <param name="Steps">How many steps were run.</param>
/// <param name="AllocatedBytes">What the thread allocated in all of them, model and sampler together.</param>
public sealed record Measurement(double ModelMicroseconds, double SamplerMicroseconds, int Steps, long AllocatedBytes)
{
    // Short enough that some rounds run without being interrupted, long enough to see many different rows.
    private const int StepsPerRound = 250;

    /// <summary>Time per step.</summary>
    public double Microseconds => ModelMicroseconds + SamplerMicroseconds;

    /// <summary>Allocated bytes per step.</summary>
    public double BytesPerStep => (double)AllocatedBytes / Steps;

    /// <summary>Runs a sampler over the model for some time, so that the runtime sees what is worth optimising.</summary>
    public static void WarmUp(NGramModel model, ISampler sampler, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            Of(model, sampler, rounds: 1);
        }
    }

    /// <summary>
    /// Measures rounds of 250 steps that all write the same text: the times of the fastest round, since other programs
    /// share the machine, and the bytes of all.
    /// </summary>
    public static Measurement Of(NGramModel model, ISampler sampler, int rounds)
    {
        float[] logits = new float[model.Vocabulary.Count];
        Measurement fastest = Round(model, sampler, logits);
        long allocated = fastest.AllocatedBytes;
        for (int round = 1; round < rounds; round++)
        {
            Measurement next = Round(model, sampler, logits);
            allocated += next.AllocatedBytes;
            fastest = next.Microseconds < fastest.Microseconds ? next : fastest;
        }

        return fastest with { Steps = rounds * StepsPerRound, AllocatedBytes = allocated };
    }

    private static Measurement Round(NGramModel model, ISampler sampler, float[] logits)
    {
        long inModel = 0;
        long inSampler = 0;
        sampler.Reset();
        Context context = Context.AtParagraph(model.Vocabulary);
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < StepsPerRound; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.FillLogits(context, logits);
            long filled = Stopwatch.GetTimestamp();
            int token = sampler.Sample(logits);
            sampler.Accept(token);
            long drawn = Stopwatch.GetTimestamp();
            context = context.Append(token, model.Vocabulary);
            inModel += filled - start;
            inSampler += drawn - filled;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        return new Measurement(MicrosecondsPerStep(inModel), MicrosecondsPerStep(inSampler), StepsPerRound, allocated);
    }

    private static double MicrosecondsPerStep(long ticks) => ticks * 1e6 / Stopwatch.Frequency / StepsPerRound;
}
