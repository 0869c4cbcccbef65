using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Vectors;

/// <summary>A published example, put to the interpreter and to the kernels.</summary>
internal static class Vector
{
    /// <summary>Logits whose softmax is the given probabilities; minus infinity for 0.</summary>
    public static float[] Logits(params double[] probabilities) => Array.ConvertAll(probabilities, p => (float)Math.Log(p));

    /// <summary>Asserts the probability of every token after the stages; 0 for a token that must not survive.</summary>
    public static void Check(Step step, double[] expected, double tolerance = 1e-5)
    {
        CheckSurvivors(step, Survivors(expected));
        Dictionary<int, double> interpreted = step.Trace().Survivors.ToDictionary(token => token.Token, token => token.Probability);
        Dictionary<int, double> sampled = step.Filter().ToDictionary(token => token.Token, token => (double)token.Probability);
        for (int token = 0; token < expected.Length; token++)
        {
            Support.Check.Close(expected[token], interpreted.GetValueOrDefault(token), 0, $"interpreter, token {token}, {step}", tolerance);
            Support.Check.Close(expected[token], sampled.GetValueOrDefault(token), 0, $"kernels, token {token}, {step}", tolerance);
        }
    }

    /// <summary>Asserts which tokens survive the stages.</summary>
    public static void CheckSurvivors(Step step, params int[] expected)
    {
        Support.Check.Same(expected, [.. step.Trace().Survivors.Select(token => token.Token).Order()], $"interpreter, {step}");
        Support.Check.Same(expected, [.. step.Filter().Select(token => token.Token).Order()], $"kernels, {step}");
    }

    /// <summary>Stages on logits whose softmax is the given probabilities.</summary>
    public static Step Of(double[] probabilities, params SamplerStage[] stages) => new(stages, Logits(probabilities));

    private static int[] Survivors(double[] expected) => [.. Enumerable.Range(0, expected.Length).Where(token => expected[token] > 0)];
}
