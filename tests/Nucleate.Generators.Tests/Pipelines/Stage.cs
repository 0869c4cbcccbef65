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

    public static StageModel TypicalP(double p, int minKeep = 1) => Of("TypicalP", p) with { MinKeep = minKeep };

    public static StageModel Epsilon(double epsilon, int minKeep = 1) => Of("EpsilonCutoff", epsilon) with { MinKeep = minKeep };

    public static StageModel Eta(double epsilon, int minKeep = 1) => Of("EtaCutoff", epsilon) with { MinKeep = minKeep };

    public static StageModel TopA(double a, int minKeep = 1) => Of("TopA", a) with { MinKeep = minKeep };

    public static StageModel TopNSigma(double n, int minKeep = 1) => Of("TopNSigma", n) with { MinKeep = minKeep };

    public static StageModel Smoothing(double factor, double curve = 1) => Of("Smoothing", factor, curve);

    public static StageModel Skew(double skew) => Of("Skew", skew);

    public static StageModel TopH(double h, int minKeep = 1) => Of("TopH", h) with { MinKeep = minKeep };

    public static StageModel MinK(double tau, int minKeep = 1) => Of("MinK", tau) with { MinKeep = minKeep };

    public static StageModel PLess(int minKeep = 1) => new("PLess", default) { MinKeep = minKeep };

    public static StageModel TailFree(double z, int minKeep = 1) => Of("TailFree", z) with { MinKeep = minKeep };

    public static StageModel Xtc(double probability, double threshold = 0.1, bool averaged = false, params int[] exempt) =>
        Of("Xtc", probability, threshold) with { Averaged = averaged, Protected = Integers(exempt.Distinct().Order()) };

    public static StageModel Dynamic(double minimum, double maximum, double exponent = 1) => Of("DynamicTemperature", minimum, maximum, exponent);

    public static StageModel Repetition(double penalty, int window = 64, params int[] except) => Penalty("RepetitionPenalty", penalty, window, except);

    public static StageModel Frequency(double penalty, int window = 64, params int[] except) => Penalty("FrequencyPenalty", penalty, window, except);

    public static StageModel Presence(double penalty, int window = 64, params int[] except) => Penalty("PresencePenalty", penalty, window, except);

    public static StageModel Bias(int token, double bias) => Of("LogitBias", bias) with { Tokens = Integers([token]) };

    public static StageModel Suppress(params int[] tokens) => new("Suppress", default) { Tokens = Integers(tokens) };

    public static StageModel NoRepeatNGram(int n, int window = 1024, params int[] except) =>
        Of("NoRepeatNGram", n) with { Window = window, Except = Integers(except.Distinct().Order()) };

    public static StageModel MinLength(int length, params int[] tokens) => Of("MinLength", length) with { Tokens = Integers(tokens) };

    /// <summary>Breakers are written one after the other, with -1 between them.</summary>
    public static StageModel Dry(double multiplier, double factor = 1.75, int allowedLength = 2, int window = 1024, params int[] breakers) =>
        Of("Dry", multiplier, factor, allowedLength) with { Window = window, BreakerSequences = Integers(breakers) };

    public static StageModel BadWords(params int[] tokens) => new("BadWords", default) { Tokens = Integers(tokens) };

    public static StageModel SequenceBias(double bias, params int[] tokens) => Of("SequenceBias", bias) with { Tokens = Integers(tokens) };

    public static StageModel Mirostat(double tau, double eta = 0.1, int m = 100) => Of("Mirostat", tau, eta, m);

    public static StageModel MirostatV2(double tau, double eta = 0.1) => Of("MirostatV2", tau, eta);

    public static StageModel AdaptiveP(double target, double decay = 0.9) => Of("AdaptiveP", target, decay);

    public static StageModel Greedy() => new("Greedy", default);

    /// <summary>The same stage with a value given by a member: its first one, or the upper end of a dynamic temperature.</summary>
    public static StageModel From(this StageModel stage, string member)
    {
        int given = stage.Name == "DynamicTemperature" ? 1 : 0;
        IEnumerable<ValueModel> values = stage.Values.Count == 0
            ? [ValueModel.From(member)]
            : stage.Values.Select((value, index) => index == given ? ValueModel.From(member) : value);
        return stage with { Values = new EquatableArray<ValueModel>(values) };
    }

    private static StageModel Of(string name, params double[] values) =>
        new(name, new EquatableArray<ValueModel>(values.Select(ValueModel.Of)));

    private static StageModel Penalty(string name, double value, int window, int[] except) =>
        Of(name, value) with { Window = window, Except = Integers(except.Distinct().Order()) };

    private static EquatableArray<int> Integers(IEnumerable<int> values) => new(values);
}
