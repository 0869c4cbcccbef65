using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate;

namespace RiskyPipelines;

/// <summary>What a sampler does to one row, in three numbers.</summary>
/// <param name="Survivors">Tokens that can be drawn at the last step.</param>
/// <param name="Tail">The share of drawn tokens that are not among the row's best hundred.</param>
/// <param name="Distinct">Different tokens among those drawn.</param>
public sealed record Figures(int Survivors, double Tail, int Distinct)
{
    /// <summary>How many tokens are drawn.</summary>
    public const int Steps = 1000;

    private const int Sensible = 100;

    public static Figures Of(ISampler sampler, float[] logits)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        var tokens = new List<int>();
        for (int i = 0; i < Steps; i++)
        {
            tokens.Add(sampler.Sample(logits));
            sampler.Accept(tokens[i]);
        }

        int survivors = sampler.Filter(logits, new Candidate[logits.Length]);
        return new Figures(survivors, tokens.Count(token => token >= Sensible) / (double)Steps, tokens.Distinct().Count());
    }

    /// <summary>A row as a language model makes it, sorted: odds fall with the rank, slowly at the end.</summary>
    public static float[] Row(int vocabularySize) =>
        [.. Enumerable.Range(0, vocabularySize).Select(rank => 20 - (1.8f * MathF.Log(rank + 1f)))];
}
