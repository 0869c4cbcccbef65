namespace Nucleate.Conformance.Tests;

// Values come from members, so that one declaration serves every row with parameters of its own.
[Sampler]
internal sealed partial class TemperatureSampler
{
    [Temperature]
    public double T { get; init; }
}

[Sampler]
internal sealed partial class TopKSampler
{
    [TopK]
    public int K { get; init; }
}

[Sampler]
internal sealed partial class TopPSampler
{
    [TopP]
    public double P { get; init; }
}

[Sampler]
internal sealed partial class TopPKeepingFiveSampler
{
    [TopP(MinKeep = 5)]
    public double P { get; init; }
}

[Sampler]
internal sealed partial class MinPSampler
{
    [MinP]
    public double M { get; init; }
}

[Sampler]
internal sealed partial class MinPKeepingFiveSampler
{
    [MinP(MinKeep = 5)]
    public double M { get; init; }
}

[Sampler]
internal sealed partial class ChainSampler
{
    [TopK]
    public int K { get; init; }

    [TopP]
    public double P { get; init; }

    [MinP]
    public double M { get; init; }

    [Temperature]
    public double T { get; init; }
}

[Sampler]
internal sealed partial class ChainKeepingThreeSampler
{
    [TopK]
    public int K { get; init; }

    [TopP(MinKeep = 3)]
    public double P { get; init; }

    [MinP(MinKeep = 3)]
    public double M { get; init; }

    [Temperature]
    public double T { get; init; }
}

/// <summary>The same kinds of stages with constant values, which the generator lowers in other ways than members' values.</summary>
[Sampler]
[TopK(40)]
[TopP(0.95)]
[MinP(0.05)]
[Temperature(0.8)]
internal sealed partial class ConstantChainSampler;

[Sampler]
internal sealed partial class NucleusSampler
{
    [Temperature]
    public double T { get; init; }

    [TopP]
    public double P { get; init; }
}

[Sampler]
internal sealed partial class MinPAfterTemperatureSampler
{
    [Temperature]
    public double T { get; init; }

    [MinP]
    public double M { get; init; }
}

[Sampler]
internal sealed partial class TypicalSampler
{
    [TypicalP]
    public double P { get; init; }
}

[Sampler]
internal sealed partial class TopNSigmaSampler
{
    [TopNSigma]
    public double N { get; init; }
}

[Sampler]
[Xtc(1, Threshold = 0.1)]
internal sealed partial class XtcSampler;

[Sampler]
[Xtc(1, Threshold = 0.02, MinKeep = 5)]
internal sealed partial class XtcKeepingFiveSampler;

[Sampler]
internal sealed partial class DynamicTemperatureSampler
{
    [DynamicTemperature(0.3)]
    public double Maximum { get; init; }
}

[Sampler]
[DynamicTemperature(0.5, 1.5, Exponent = 2)]
internal sealed partial class SquaredDynamicTemperatureSampler;

[Sampler]
[Greedy]
internal sealed partial class GreedySampler;

[Sampler]
internal sealed partial class PenaltySampler
{
    public const int Window = 64;

    [RepetitionPenalty(Window = Window)]
    public double Repetition { get; init; }

    [FrequencyPenalty(Window = Window)]
    public double Frequency { get; init; }

    [PresencePenalty(Window = Window)]
    public double Presence { get; init; }
}

[Sampler]
internal sealed partial class ShortPenaltySampler
{
    public const int Window = 8;

    [RepetitionPenalty(Window = Window)]
    public double Repetition { get; init; }

    [FrequencyPenalty(Window = Window)]
    public double Frequency { get; init; }

    [PresencePenalty(Window = Window)]
    public double Presence { get; init; }
}

[Sampler]
internal sealed partial class PenaltyChainSampler
{
    public const int Window = 64;

    [RepetitionPenalty(Window = Window)]
    public double Repetition { get; init; }

    [FrequencyPenalty(Window = Window)]
    public double Frequency { get; init; }

    [PresencePenalty(Window = Window)]
    public double Presence { get; init; }

    [TopK]
    public int K { get; init; }

    [TopP]
    public double P { get; init; }

    [MinP]
    public double M { get; init; }

    [Temperature]
    public double T { get; init; }
}

[Sampler]
internal sealed partial class PenaltyGreedySampler
{
    public const int Window = 64;

    [RepetitionPenalty(Window = Window), Greedy]
    public double Repetition { get; init; }
}

[Sampler]
internal sealed partial class BiasSampler
{
    [LogitBias(0)]
    public double First { get; init; }

    [LogitBias(3)]
    public double Second { get; init; }

    /// <summary>Beyond the smaller vocabularies, where neither side minds.</summary>
    [LogitBias(60)]
    public double Third { get; init; }

    [Suppress(1, 5)]
    public bool Suppresses { get; init; }
}

[Sampler]
internal sealed partial class BiasChainSampler
{
    [LogitBias(0)]
    public double First { get; init; }

    [LogitBias(3)]
    public double Second { get; init; }

    [LogitBias(60)]
    public double Third { get; init; }

    [Suppress(1, 5)]
    public bool Suppresses { get; init; }

    [TopK]
    public int K { get; init; }

    [TopP]
    public double P { get; init; }

    [MinP]
    public double M { get; init; }

    [Temperature]
    public double T { get; init; }
}
