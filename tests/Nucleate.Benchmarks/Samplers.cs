namespace Nucleate.Benchmarks;

[Sampler]
[Greedy]
internal sealed partial class GreedySampler;

/// <summary>The order and the values of llama.cpp's own default chain, as far as they truncate and temper.</summary>
[Sampler]
[TopK(40)]
[TopP(0.95)]
[MinP(0.05)]
[Temperature(0.8)]
internal sealed partial class DefaultSampler;

[Sampler]
[MinP(0.05)]
[Temperature(1.2)]
internal sealed partial class MinPSampler;

[Sampler]
[Temperature(0.8)]
internal sealed partial class TemperatureSampler;

[Sampler]
[Temperature(0.8)]
[TopP(0.9)]
internal sealed partial class NucleusSampler;

[Sampler]
[TypicalP(0.95)]
internal sealed partial class TypicalSampler;

[Sampler]
[Xtc(0.99999999, Threshold = 0.05)]
internal sealed partial class XtcSampler;

[Sampler]
[EtaCutoff(0.0009)]
internal sealed partial class EtaSampler;

[Sampler]
[EpsilonCutoff(0.0009)]
internal sealed partial class EpsilonSampler;

[Sampler]
[TopA(0.2)]
internal sealed partial class TopASampler;

[Sampler]
[TopNSigma(1.5)]
internal sealed partial class TopNSigmaSampler;

[Sampler]
[DynamicTemperature(0.5, 1.5)]
internal sealed partial class DynamicTemperatureSampler;

[Sampler]
[Smoothing(0.25)]
internal sealed partial class SmoothingSampler;

[Sampler]
[TopH(0.4)]
internal sealed partial class TopHSampler;

[Sampler]
[MinK(3)]
internal sealed partial class MinKSampler;

[Sampler]
[PLess]
internal sealed partial class PLessSampler;

[Sampler]
[TailFree(0.95)]
internal sealed partial class TailFreeSampler;

[Sampler]
[Skew(0.5)]
internal sealed partial class SkewSampler;

[Sampler]
[RepetitionPenalty(1.1, Window = 64)]
[TopK(40)]
[TopP(0.95)]
[MinP(0.05)]
[Temperature(0.8)]
internal sealed partial class PenaltySampler;

[Sampler]
[Dry(0.8, Window = 1024)]
[TopK(40)]
[TopP(0.95)]
[MinP(0.05)]
[Temperature(0.8)]
internal sealed partial class DrySampler;

[Sampler]
[Temperature(0.8)]
[Mirostat(3)]
internal sealed partial class MirostatSampler;

[Sampler]
[Temperature(0.8)]
[MirostatV2(3)]
internal sealed partial class MirostatV2Sampler;

[Sampler]
[MinP(0.02)]
[AdaptiveP(0.4)]
internal sealed partial class AdaptivePSampler;

[Sampler]
[AdaptiveP(0.4)]
internal sealed partial class WholeRowAdaptivePSampler;
