namespace Nucleate.Samplers.Tests;

/// <summary>The declaration of the README's first screen.</summary>
[Sampler]
[RepetitionPenalty(1.1f, Window = 64)]
[TopK(40)]
[TopP(0.95f)]
[MinP(0.05f)]
[Temperature(0.8f)]
public sealed partial class ChatSampler;

/// <summary>The README's sampler with values known only at run time.</summary>
[Sampler]
public sealed partial class RequestSampler
{
    [TopP]
    public float TopP { get; init; } = 0.95f;

    [Temperature]
    public float Temperature { get; init; } = 0.8f;
}

/// <summary>No truncation: draws from the whole row.</summary>
[Sampler]
[Temperature(0.8f)]
public sealed partial class WholeRowSampler;

/// <summary>A nucleus of the whole row.</summary>
[Sampler]
[Temperature(0.8f)]
[TopP(0.9f)]
public sealed partial class NucleusSampler;

/// <summary>A margin below the best.</summary>
[Sampler]
[MinP(0.05f)]
[Temperature(1.2f)]
public sealed partial class MarginSampler;

/// <summary>The best token.</summary>
[Sampler]
[Greedy]
public sealed partial class GreedySampler;

/// <summary>More candidates than the list on the stack holds.</summary>
[Sampler]
[TopK(5000)]
[Temperature(1.5f)]
public sealed partial class WideSampler;

/// <summary>Every stage that adjusts single tokens, before and after a truncation.</summary>
[Sampler]
[LogitBias(3, 1.5f)]
[Suppress(5, 9)]
[FrequencyPenalty(0.5f, Window = 16, Except = [1, 2])]
[TopP(0.99f)]
[PresencePenalty(0.4f, Window = 32)]
[Temperature(0.9f)]
public sealed partial class AdjustedSampler;

/// <summary>A struct with values on members.</summary>
[Sampler]
public partial struct StructSampler
{
    [TopK]
    public int K { get; set; } = 20;

    [Temperature]
    public double Temperature { get; set; } = 1;
}

/// <summary>Every stage that looks at the order of tokens or at their number.</summary>
[Sampler]
[MinLength(3, 1, 2)]
[Dry(0.8f, Window = 128, Breakers = [7], BreakerSequences = [8, 9, DryAttribute.Next, 9, 8])]
[NoRepeatNGram(3, Window = 128, Except = [5])]
[BadWords(10, 11)]
[SequenceBias(-2, 12, 13, 14)]
[TopK(50)]
public sealed partial class OrderedSampler;

/// <summary>A terminal stage that learns, in a struct.</summary>
[Sampler]
[Temperature(0.9f)]
[MirostatV2(4)]
public partial struct SteeredSampler;

/// <summary>A terminal stage that learns, with a target known only at run time.</summary>
[Sampler]
[MinP(0.02f)]
public sealed partial class AdaptiveSampler
{
    [AdaptiveP(Decay = 0.8f)]
    public float Target { get; init; } = 0.4f;
}

/// <summary>The older terminal stage that learns.</summary>
[Sampler]
[Mirostat(3, M = 50)]
public sealed partial class MirostatSampler;

/// <summary>Ordinary surprise.</summary>
[Sampler]
[TypicalP(0.95f)]
public sealed partial class TypicalSampler;

/// <summary>Three bounds by probability.</summary>
[Sampler]
[EpsilonCutoff(0.0001f)]
[EtaCutoff(0.0005f)]
[TopA(0.1f)]
public sealed partial class CutoffSampler;

/// <summary>Peaks above the noise, at a temperature that follows the entropy.</summary>
[Sampler]
[TopNSigma(1.5f)]
[DynamicTemperature(0.5f, 1.5f)]
public sealed partial class DeviationSampler;

/// <summary>Favourites that sit out, by chance and on average.</summary>
[Sampler]
[Xtc(0.5f, Threshold = 0.02f, Protected = [1, 2])]
[Xtc(0.5f, Averaged = true)]
public sealed partial class UnobviousSampler;

/// <summary>A share of the entropy.</summary>
[Sampler]
[Temperature(0.8f)]
[TopH(0.4f)]
public sealed partial class EntropySampler;

/// <summary>Bent logits, in a list and in the row.</summary>
[Sampler]
[Smoothing(0.2f, Curve = 1.5f)]
[TopP(0.99f)]
[Smoothing(0.1f)]
public sealed partial class SmoothSampler;

/// <summary>The steepest drop.</summary>
[Sampler]
[MinK(3)]
public sealed partial class CliffSampler;

/// <summary>A bound that the distribution gives.</summary>
[Sampler]
[PLess]
[Temperature(1.2f)]
public sealed partial class CollisionSampler;

/// <summary>The bends of the curve.</summary>
[Sampler]
[TailFree(0.95f)]
public sealed partial class TailSampler;

/// <summary>A draw that leans to unlikely tokens.</summary>
[Sampler]
[MinP(0.02f)]
[Skew(0.5f)]
public sealed partial class SkewedSampler;
