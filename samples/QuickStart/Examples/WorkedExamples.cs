using System;
using System.Collections.Generic;
using Nucleate.Plans;

namespace QuickStart.Examples;

/// <summary>The examples. They hold only what goes in; everything else is computed.</summary>
public static class WorkedExamples
{
    /// <summary>All of them, from the simplest question to the finer ones.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } =
    [
        new(
            "The capital of France is",
            "A sure model: the nucleus of top-p is one token wide, however many tokens there are.",
            [" Paris", " the", " France", " London", ".", " potato"],
            [12.3f, 5.1f, 4.8f, 3.9f, 3.5f, -2.0f],
            [Variant.Of(new TopPStage(0.9))]),
        new(
            "The cat sat on mat",
            "Softmax makes probabilities of scores. Only the differences between scores count.",
            [" The", " cat", " sat", " on", " mat", "."],
            [1.3f, 2.5f, 0.7f, 3.2f, 0.2f, 1.0f],
            [new Variant("softmax", new SamplerPlan())]),
        new(
            "A nucleus of 0.90",
            "Top-p keeps the shortest prefix that reaches p. The token that reaches it is in, and the kept ones share its mass again.",
            ["a", "b", "c", "d", "e", "f", "g", "h"],
            Logarithms(0.50, 0.20, 0.12, 0.08, 0.04, 0.03, 0.02, 0.01),
            [Variant.Of(new TopPStage(0.9))]),
        new(
            "Temperature, by probability",
            "Below 1 the favourites gain, above 1 the others do. No token is removed, and the order stays.",
            ["a", "b", "c", "d"],
            Logarithms(0.70, 0.20, 0.08, 0.02),
            [Variant.Of(new TemperatureStage(0.5)), Variant.Of(new TemperatureStage(1.5))]),
        new(
            "Temperature, by logit",
            "Temperature divides logits, not probabilities: it stretches or shrinks the distances between them.",
            ["a", "b", "c", "d"],
            [10, 9, 7, 2],
            [Variant.Of(new TemperatureStage(0.5)), Variant.Of(new TemperatureStage(2))])
        {
            ShowsLogits = true,
        },
        new(
            "Top-k of 1",
            "One candidate is no choice: top-k 1 is greedy.",
            [" Paris", " the", " France", " London", ".", " potato"],
            [12.3f, 5.1f, 4.8f, 3.9f, 3.5f, -2.0f],
            [Variant.Of(new TopKStage(1)), Variant.Of(new GreedyStage())]),
    ];

    // Logits are known only up to a constant; logarithms of probabilities are logits.
    private static float[] Logarithms(params double[] probabilities) =>
        Array.ConvertAll(probabilities, probability => (float)Math.Log(probability));
}
