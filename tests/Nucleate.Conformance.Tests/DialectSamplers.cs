namespace Nucleate.Conformance.Tests;

// As Samplers.cs, in llama.cpp's dialect: values beyond a border are llama.cpp's to interpret.
[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTemperatureSampler
{
    [Temperature]
    public double T { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTopKSampler
{
    [TopK]
    public int K { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTopPSampler
{
    [TopP]
    public double P { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaMinPSampler
{
    [MinP]
    public double M { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaMinPKeepingThreeSampler
{
    [MinP(MinKeep = 3)]
    public double M { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaChainSampler
{
    public const int Window = 64;

    [RepetitionPenalty]
    public double Repetition { get; init; }

    [FrequencyPenalty]
    public double Frequency { get; init; }

    [PresencePenalty]
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

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaOtherOrderSampler
{
    [Temperature]
    public double T { get; init; }

    [MinP]
    public double M { get; init; }

    [TopP]
    public double P { get; init; }

    [TopK]
    public int K { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
[RepetitionPenalty(1.3, Window = 0)]
[FrequencyPenalty(5)]
[TopK(-1)]
[MinP(-0.5)]
[TopP(1.5)]
[Temperature(0.8)]
internal sealed partial class LlamaConstantSampler
{
    public const int Window = 64;
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
[TopK(40)]
[TopP(0)]
internal sealed partial class LlamaOneTokenSampler;

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTypicalSampler
{
    [TypicalP]
    public double P { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTypicalKeepingThreeSampler
{
    [TypicalP(MinKeep = 3)]
    public double P { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaTopNSigmaSampler
{
    [TopNSigma]
    public double N { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaXtcSampler
{
    [Xtc(MinKeep = 2)]
    public double Probability { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
internal sealed partial class LlamaAdaptivePSampler
{
    [AdaptiveP(Decay = 2)]
    public double Target { get; init; }
}

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
[Dry(1.5, Window = 0)]
[Dry(1.5, Base = 0.5)]
[TopNSigma(-1)]
[TypicalP(2)]
[Xtc(1, Threshold = 0.6)]
[MinP(1.5, MinKeep = 0)]
[AdaptiveP(-1)]
internal sealed partial class LlamaNewerConstantSampler;

[Sampler(Dialect = SamplerDialect.LlamaCpp)]
[TypicalP(-1)]
internal sealed partial class LlamaMostTypicalSampler;
