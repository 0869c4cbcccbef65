namespace Nucleate.Samplers.Tests;

// One sampler for each stage that remembers something: what it remembers is all that can make two of them differ.

/// <summary>Remembers which tokens occurred.</summary>
[Sampler]
[RepetitionPenalty(1.5f, Window = 8)]
public sealed partial class RepetitionMemory;

/// <summary>Remembers how often tokens occurred.</summary>
[Sampler]
[FrequencyPenalty(0.5f, Window = 20, Except = [3])]
public sealed partial class FrequencyMemory;

/// <summary>Remembers which tokens occurred.</summary>
[Sampler]
[PresencePenalty(1, Window = 7)]
public sealed partial class PresenceMemory;

/// <summary>Remembers which runs of tokens occurred.</summary>
[Sampler]
[NoRepeatNGram(3, Window = 30, Except = [2])]
public sealed partial class NGramMemory;

/// <summary>Remembers how long repeats are, and where breakers stand.</summary>
[Sampler]
[Dry(1.5, AllowedLength = 1, Window = 40, Breakers = [7], BreakerSequences = [8, 9, DryAttribute.Next, 9, 8])]
public sealed partial class DryMemory;

/// <summary>Remembers how far a sequence has come.</summary>
[Sampler]
[BadWords(1, 2, 1, 3)]
public sealed partial class BadWordsMemory
{
    /// <summary>Tokens that make the sequence come.</summary>
    [LogitBias(1)]
    public float Lure { get; init; } = 3;

    /// <summary>Tokens that make the sequence come.</summary>
    [LogitBias(2)]
    public float OtherLure => Lure;
}

/// <summary>Remembers how far a sequence has come.</summary>
[Sampler]
[SequenceBias(4, 1, 2, 1)]
public sealed partial class SequenceBiasMemory;

/// <summary>Remembers the number of the step alone.</summary>
[Sampler]
[MinLength(500, 4, 5)]
public sealed partial class MinLengthMemory;

/// <summary>Remembers what its draws taught it.</summary>
[Sampler]
[Mirostat(2, Eta = 0.3)]
public sealed partial class MirostatLearner;

/// <summary>Remembers what its draws taught it; a struct.</summary>
[Sampler]
[MirostatV2(2, Eta = 0.3)]
public partial struct MirostatV2Learner;

/// <summary>Remembers what its draws taught it.</summary>
[Sampler]
[AdaptiveP(0.3)]
public sealed partial class AdaptivePLearner;

/// <summary>Remembers nothing but the position, which decides how its coins fall.</summary>
[Sampler]
[Xtc(0.5, Threshold = 0.05)]
public sealed partial class CoinTosser;

/// <summary>Remembers nothing but the position, and draws in the sorted order.</summary>
[Sampler]
[Skew(0.5)]
public sealed partial class SkewedDrawer;
