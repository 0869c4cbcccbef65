using System.Collections.Generic;
using Nucleate;

namespace RiskyPipelines;

[Sampler]
[RepetitionPenalty(1.3)]
[TopK(5)]
public sealed partial class Penalizing;

[Sampler]
[TopK(40)]
public partial struct Copied;

/// <summary>Samplers that are declared well and used badly.</summary>
public static class Uses
{
    /// <summary>NUC1012: the penalty looks at accepted tokens, and is never told any.</summary>
    public static IReadOnlyList<int> WithoutHistory(float[] logits, int count)
    {
        var sampler = new Penalizing(seed: 42);
        var tokens = new List<int>();
        for (int i = 0; i < count; i++)
        {
            int token = sampler.Sample(logits);
            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>NUC1013: a copy of a struct draws the same numbers again, so the second text is the first one.</summary>
    public static (IReadOnlyList<int> First, IReadOnlyList<int> Second) FromCopies(float[] logits, int count)
    {
        var sampler = new Copied(seed: 42);
        Copied other = sampler;
        var first = new List<int>();
        var second = new List<int>();
        for (int i = 0; i < count; i++)
        {
            first.Add(sampler.Sample(logits));
            second.Add(other.Sample(logits));
        }

        return (first, second);
    }
}
