using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>Random stages whose values are often the special ones: identities, limits, equal neighbours.</summary>
internal sealed class RandomStages(Random random, int vocabularySize)
{
    private static readonly int[] s_windows = [1, 3, 8, 64];

    /// <summary>Members that gave a value, with it.</summary>
    public Dictionary<string, double> Members { get; } = [];

    /// <summary>A pipeline.</summary>
    /// <param name="length">How many stages.</param>
    /// <param name="runTime">How likely it is that a value comes from a member.</param>
    /// <param name="kinds">Names of stages to choose from; all but terminals if none are given.</param>
    public StageModel[] Pipeline(int length, double runTime = 0, params string[] kinds)
    {
        kinds = kinds.Length > 0 ? kinds
            :
            [
                "Temperature", "Temperature", "DynamicTemperature", "Smoothing", "TopK", "TopK", "TopP", "MinP", "MinP", "TypicalP", "EpsilonCutoff", "EtaCutoff",
                "TopA", "TopNSigma", "TopH", "MinK", "PLess", "TailFree", "Xtc", "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "LogitBias", "Suppress", "NoRepeatNGram",
                "MinLength", "Dry", "BadWords", "SequenceBias",
            ];
        var stages = new List<StageModel>();
        while (stages.Count < length)
        {
            StageModel stage = One(kinds[random.Next(kinds.Length)]);
            stage = stage with { Coin = stage.Name == "Xtc" ? stages.Count(earlier => earlier.Name == "Xtc") : 0 };
            stages.Add(stage.Name != "Greedy" && (stage.Values.Count > 0 || stage.Tokens.Count > 0) && random.NextDouble() < runTime ? FromMember(stage, stages.Count) : stage);
        }

        return [.. stages];
    }

    /// <summary>A stage that ends a pipeline, or none.</summary>
    public StageModel[] Terminal() => random.Next(9) switch
    {
        0 => [Stage.Greedy()],
        1 => [One("Mirostat")],
        2 => [One("MirostatV2")],
        3 => [One("AdaptiveP")],
        4 => [One("Skew")],
        _ => [],
    };

    private StageModel One(string kind) => kind switch
    {
        "Temperature" => Stage.Temperature(OneOf(0, 1, 0.5, 0.8, 1.5, 2, random.NextDouble() * 3, random.NextDouble() + 0.1, 0.7, 1.1)),
        "TopK" => Stage.TopK((int)OneOf(1, 2, 3, random.Next(1, vocabularySize + 3), random.Next(1, vocabularySize + 3), vocabularySize), MinKeep()),
        "TopP" => Stage.TopP(OneOf(1, 0.5, 0.9, 0.95, random.NextDouble() + 1e-9, 0.5 / vocabularySize, 0.99), MinKeep()),
        "MinP" => Stage.MinP(OneOf(0, 1, 0.05, 0.1, random.NextDouble(), Math.Exp(-8 * random.NextDouble())), MinKeep()),
        "TypicalP" => Stage.TypicalP(OneOf(1, 0.5, 0.9, 0.2, random.NextDouble() + 1e-9), MinKeep()),
        "EpsilonCutoff" => Stage.Epsilon(OneOf(0.001, 0.05, 0.3, 0.9), MinKeep()),
        "EtaCutoff" => Stage.Eta(OneOf(0.001, 0.05, 0.3, 0.9), MinKeep()),
        "TopA" => Stage.TopA(OneOf(0, 0.1, 0.5, 1, random.NextDouble()), MinKeep()),
        "TopNSigma" => Stage.TopNSigma(OneOf(0.5, 1, 2, (random.NextDouble() * 3) + 0.01), MinKeep()),
        "Smoothing" => Stage.Smoothing(OneOf(0, 0.25, 0.05, 1), OneOf(1, 1, 1.5, 3)),
        "Skew" => Stage.Skew(OneOf(0, 0.5, -1, 1.2)),
        "TopH" => Stage.TopH(OneOf(1, 0.4, 0.01, 0.8), MinKeep()),
        "MinK" => Stage.MinK(OneOf(0, 3, 20, 400), MinKeep()),
        "PLess" => Stage.PLess(MinKeep()),
        "TailFree" => Stage.TailFree(OneOf(1, 0.5, 0.9, 0.99), MinKeep()),
        "Xtc" => Stage.Xtc(OneOf(0, 0.5, 1, random.NextDouble()), OneOf(0.1, 0.02, 0.25, 0.5), random.Next(3) == 0, Except()) with { MinKeep = MinKeep() },
        "DynamicTemperature" => Stage.Dynamic(OneOf(0, 0.5, 1, 0.8), OneOf(1, 1, 1.5, 3), OneOf(1, 1, 0.5, 2)),
        "RepetitionPenalty" => Stage.Repetition(OneOf(1, 1.1, 1.3, 0.9, 0.5 + random.NextDouble()), Window(), Except()),
        "FrequencyPenalty" => Stage.Frequency(OneOf(0, 0.5, -0.5, (random.NextDouble() * 4) - 2), Window(), Except()),
        "PresencePenalty" => Stage.Presence(OneOf(0, 0.5, -0.5, (random.NextDouble() * 4) - 2), Window(), Except()),
        "LogitBias" => Stage.Bias(random.Next(vocabularySize), OneOf(0, 1, -1, 5, (random.NextDouble() * 10) - 5)),
        "Suppress" => Stage.Suppress([.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(vocabularySize))]),
        "NoRepeatNGram" => Stage.NoRepeatNGram((int)OneOf(1, 2, 2, 3), HistoryWindow(), Except()),
        "MinLength" => Stage.MinLength((int)OneOf(0, 1, 5), SomeTokens(3)),
        "Dry" => Stage.Dry(OneOf(0, 0.8, 5, random.NextDouble()), OneOf(1, 1.75, 4), (int)OneOf(1, 2, 3), HistoryWindow(), Breakers()),
        "BadWords" => Stage.BadWords(SomeTokens(3)),
        "SequenceBias" => Stage.SequenceBias(OneOf(0, 3, -3, (random.NextDouble() * 10) - 5), SomeTokens(3)),
        "Mirostat" => Stage.Mirostat(OneOf(0, 1, 3, 5, random.NextDouble() * 8), 0.1, (int)OneOf(2, 5, 100)),
        "MirostatV2" => Stage.MirostatV2(OneOf(0, 1, 3, 5, random.NextDouble() * 8), OneOf(0, 0.5)),
        "AdaptiveP" => Stage.AdaptiveP(OneOf(0, 1, 0.5, random.NextDouble()), OneOf(0, 0.5)),
        "Greedy" => Stage.Greedy(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // Values are floats, as attributes mostly have them; a member of type double or float gives the same.
    private double OneOf(params double[] values) => (float)values[random.Next(values.Length)];

    private int MinKeep() => random.Next(5) == 0 ? random.Next(2, 6) : 1;

    private int HistoryWindow() => random.Next(3) == 0 ? 1024 : Window();

    private int[] SomeTokens(int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(Math.Min(vocabularySize, 30)))];

    private int[] Breakers() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => SomeTokens(3)).Where(breaker => breaker.Length > 0).SelectMany(breaker => breaker.Append(-1))];

    private int Window() => s_windows[random.Next(s_windows.Length)];

    private int[] Except() => random.Next(3) == 0 ? [random.Next(vocabularySize), random.Next(vocabularySize)] : [];

    private StageModel FromMember(StageModel stage, int index)
    {
        string member = "Value" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (stage.Name is "Suppress" or "BadWords")
        {
            Members[member] = random.Next(2);
            return stage.From(member);
        }

        Members[member] = stage.Values[stage.Name == "DynamicTemperature" ? 1 : 0].Constant;
        return stage.From(member);
    }
}
