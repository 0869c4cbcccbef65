using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>Stages as the parser would read them, written as in a declaration.</summary>
internal static class Stage
{
    public static StageModel Temperature(double value) => Of("Temperature", value);

    public static StageModel TopK(int k, int minKeep = 1) => Of("TopK", k) with { MinKeep = minKeep };

    public static StageModel TopP(double p, int minKeep = 1) => Of("TopP", p) with { MinKeep = minKeep };

    public static StageModel MinP(double m, int minKeep = 1) => Of("MinP", m) with { MinKeep = minKeep };

    public static StageModel Repetition(double penalty, int window = 64, params int[] except) => Penalty("RepetitionPenalty", penalty, window, except);

    public static StageModel Frequency(double penalty, int window = 64, params int[] except) => Penalty("FrequencyPenalty", penalty, window, except);

    public static StageModel Presence(double penalty, int window = 64, params int[] except) => Penalty("PresencePenalty", penalty, window, except);

    public static StageModel Bias(int token, double bias) => Of("LogitBias", bias) with { Tokens = Integers([token]) };

    public static StageModel Suppress(params int[] tokens) => new("Suppress", default) { Tokens = Integers(tokens) };

    public static StageModel Greedy() => new("Greedy", default);

    /// <summary>The same stage with its value given by a member.</summary>
    public static StageModel From(this StageModel stage, string member) =>
        stage with { Values = new EquatableArray<ValueModel>([ValueModel.From(member)]) };

    private static StageModel Of(string name, double value) =>
        new(name, new EquatableArray<ValueModel>([ValueModel.Of(value)]));

    private static StageModel Penalty(string name, double value, int window, int[] except) =>
        Of(name, value) with { Window = window, Except = Integers(except.Distinct().Order()) };

    private static EquatableArray<int> Integers(IEnumerable<int> values) => new(values);
}
