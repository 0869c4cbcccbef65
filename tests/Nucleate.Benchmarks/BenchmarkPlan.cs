using System;
using System.Collections.Generic;
using System.Linq;
using LlamaPeer;

namespace Nucleate.Benchmarks;

/// <summary>One pipeline, written once for each side: the same stages in the same order, each side ending in a token.</summary>
/// <param name="Name">The row's title in the tables.</param>
/// <param name="Ours">A sampler as an attribute declares it.</param>
/// <param name="Peer">llama.cpp's chain for a vocabulary of the given size; null for a stage that it does not have.</param>
/// <param name="Target">What the plan has to reach.</param>
internal sealed record BenchmarkPlan(string Name, Func<ISampler> Ours, Func<int, LlamaChain>? Peer, PlanTarget Target)
{
    private const ulong Seed = 1;

    /// <summary>Whether a step checks a drafted token against two rows, instead of drawing one.</summary>
    public bool ChecksDrafts { get; init; }

    /// <summary>Whether a step asks for the token's probability too, and how many tokens survive with what mass.</summary>
    public bool AsksForFigures { get; init; }

    /// <summary>Accepted tokens on both sides: as many as the penalty's window holds. Plans without a penalty only store them.</summary>
    public const int HistoryLength = 64;

    public static IReadOnlyList<BenchmarkPlan> All { get; } =
    [
        new(
            "greedy",
            () => new GreedySampler(Seed),
            _ => LlamaChain.Create().Greedy(),
            new PlanTarget(Times: 15, Reads: 1.3)),
        new(
            "k 40, p .95, min-p .05, T .8",
            () => new DefaultSampler(Seed),
            _ => EndOfDefault(LlamaChain.Create()),
            new PlanTarget(Times: 12, Reads: 1.7)),
        new(
            "min-p .05, T 1.2",
            () => new MinPSampler(Seed),
            _ => LlamaChain.Create().MinP(.05f, minKeep: 1).Temperature(1.2f).Dist((uint)Seed),
            new PlanTarget(Times: 15, Reads: 2) { ReadsOfFlat = 12 }),
        new(
            "T .8",
            () => new TemperatureSampler(Seed),
            _ => LlamaChain.Create().Temperature(.8f).Dist((uint)Seed),
            new PlanTarget(Times: 25, Reads: 8)),
        new(
            "T .8, and how probable the token was",
            () => new TemperatureSampler(Seed),
            _ => LlamaChain.Create().Temperature(.8f).Dist((uint)Seed),
            new PlanTarget(Times: 15, Reads: 9)) { AsksForFigures = true },
        new(
            "T .8, p .9",
            () => new NucleusSampler(Seed),
            _ => LlamaChain.Create().Temperature(.8f).TopP(.9f, minKeep: 1).Dist((uint)Seed),
            new PlanTarget(Times: 30, Reads: 9) { ReadsOfFlat = 30 }),
        new(
            "repetition 1.1 (64), then the default chain",
            () => new PenaltySampler(Seed),
            vocabulary => EndOfDefault(LlamaChain.Create().Penalties(vocabulary, HistoryLength, 1.1f, 0f, 0f)),
            new PlanTarget(Times: 25, Reads: 2.5)),
        new(
            "typical .95",
            () => new TypicalSampler(Seed),
            _ => LlamaChain.Create().Typical(.95f, minKeep: 1).Dist((uint)Seed),
            new PlanTarget(Times: 100, Reads: 20)),
        new(
            "XTC .05, always",
            () => new XtcSampler(Seed),
            _ => LlamaChain.Create().Xtc(1f, .05f, minKeep: 1, (uint)Seed).Dist((uint)Seed),
            new PlanTarget(Times: 1, Reads: 25)),
        new(
            "n-sigma 1.5",
            () => new TopNSigmaSampler(Seed),
            _ => LlamaChain.Create().TopNSigma(1.5f).Dist((uint)Seed),
            new PlanTarget(Times: 1, Reads: 25)),
        new(
            "dynamic T .5 to 1.5",
            () => new DynamicTemperatureSampler(Seed),
            _ => LlamaChain.Create().TemperatureExtended(1f, .5f, 1f).Dist((uint)Seed),
            new PlanTarget(Times: 1, Reads: 25)),
        new("eta .0009", () => new EtaSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("epsilon .0009", () => new EpsilonSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("top-a .2", () => new TopASampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("smoothing .25", () => new SmoothingSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("top-h .4", () => new TopHSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("min-k 3", () => new MinKSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("p-less", () => new PLessSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("tail-free .95", () => new TailFreeSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new("skew .5", () => new SkewSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)),
        new(
            "DRY .8 (1,024), then the default chain",
            () => new DrySampler(Seed),
            _ => EndOfDefault(LlamaChain.Create().Dry(.8f, 1.75f, allowedLength: 2, window: 1024)),
            new PlanTarget(Times: 12, Reads: 2.5)),
        new(
            "T .8, mirostat 3",
            () => new MirostatSampler(Seed),
            vocabulary => LlamaChain.Create().Temperature(.8f).Mirostat(vocabulary, (uint)Seed, 3f, .1f, 100),
            new PlanTarget(Times: 100, Reads: 25)),
        new(
            "T .8, mirostat 2 of 3",
            () => new MirostatV2Sampler(Seed),
            _ => LlamaChain.Create().Temperature(.8f).MirostatV2((uint)Seed, 3f, .1f),
            new PlanTarget(Times: 100, Reads: 20)),
        new(
            "min-p .02, adaptive-p .4",
            () => new AdaptivePSampler(Seed),
            _ => LlamaChain.Create().MinP(.02f, minKeep: 1).AdaptiveP(.4f, .9f, (uint)Seed),
            new PlanTarget(Times: 15, Reads: 3) { ReadsOfFlat = 25 }),
        new(
            "adaptive-p .4",
            () => new WholeRowAdaptivePSampler(Seed),
            _ => LlamaChain.Create().AdaptiveP(.4f, .9f, (uint)Seed),
            new PlanTarget(Times: 15, Reads: 25)),
        new("draft of the default chain", () => new DefaultSampler(Seed), null, new PlanTarget(Times: 0, Reads: 25)) { ChecksDrafts = true },
        new("draft of T .8", () => new TemperatureSampler(Seed), null, new PlanTarget(Times: 0, Reads: 50)) { ChecksDrafts = true },
    ];

    public static BenchmarkPlan Named(string name) => All.Single(plan => plan.Name == name);

    public override string ToString() => Name;

    private static LlamaChain EndOfDefault(LlamaChain chain) =>
        chain.TopK(40).TopP(.95f, minKeep: 1).MinP(.05f, minKeep: 1).Temperature(.8f).Dist((uint)Seed);
}
