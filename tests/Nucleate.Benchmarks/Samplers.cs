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
[RepetitionPenalty(1.1, Window = 64)]
[TopK(40)]
[TopP(0.95)]
[MinP(0.05)]
[Temperature(0.8)]
internal sealed partial class PenaltySampler;
