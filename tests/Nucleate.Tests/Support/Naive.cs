using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;

namespace Nucleate.Tests.Support;

/// <summary>What scans have to find, computed in double precision and by sorting.</summary>
internal static class Naive
{
    /// <summary>The tokens that are there, best first, ties by rising id.</summary>
    public static int[] Order(float[] present) =>
        [.. Tokens(present).OrderByDescending(token => present[token]).ThenBy(token => token)];

    /// <summary>The tokens that are there: above minus infinity and not NaN, by rising id.</summary>
    public static IEnumerable<int> Tokens(float[] present) =>
        Enumerable.Range(0, present.Length).Where(token => present[token] > float.NegativeInfinity);

    public static float Best(float[] present) =>
        Tokens(present).Select(token => present[token]).DefaultIfEmpty(float.NegativeInfinity).Max();

    public static int FirstNaN(float[] present)
    {
        int first = Array.FindIndex(present, float.IsNaN);
        return first < 0 ? int.MaxValue : first;
    }

    /// <summary>The sum of e^((l - best) / T) of the tokens of at least a logit.</summary>
    public static double Mass(float[] present, float best, double temperature, float atLeast = KernelShape.LowestLegal) =>
        Tokens(present).Where(token => present[token] >= atLeast).Sum(token => Math.Exp(((double)present[token] - best) / temperature));

    /// <summary>Tokens and logits of a list, as text that shows both on failure.</summary>
    public static (int Token, float Logit)[] Pairs(in CandidateList list)
    {
        var pairs = new (int, float)[list.Count];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (list.Tokens[i], list.Logits[i]);
        }

        return pairs;
    }

    public static (int Token, float Logit)[] Pairs(IEnumerable<int> tokens, float[] present) =>
        [.. tokens.Order().Select(token => (token, present[token]))];
}
