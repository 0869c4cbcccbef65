namespace Nucleate.Conformance.Tests;

[Sampler]
internal sealed partial class DrySampler
{
    public const int Window = 64;
    public const float Base = 1.25f;
    public const int AllowedLength = 2;

    [Dry(Base = Base, AllowedLength = AllowedLength, Window = Window)]
    public double Multiplier { get; init; }
}

/// <summary>A short window, repeats of one token, and breakers of one, two and three tokens, some of which overlap.</summary>
[Sampler]
internal sealed partial class BrokenDrySampler
{
    public const int Window = 24;
    public const float Base = 1.5f;
    public const int AllowedLength = 1;

    public static readonly int[][] Breakers = [[2], [1, 0], [0, 1, 1], [1, 1], [3, 3, 1]];

    [Dry(Base = Base, AllowedLength = AllowedLength, Window = Window, Breakers = [2],
        BreakerSequences = [1, 0, DryAttribute.Next, 0, 1, 1, DryAttribute.Next, 1, 1, DryAttribute.Next, 3, 3, 1])]
    public double Multiplier { get; init; }
}

[Sampler]
internal sealed partial class MirostatSampler
{
    public const float Eta = 0.25f;
    public const int M = 20;

    [Temperature]
    public double T { get; init; }

    [Mirostat(Eta = Eta, M = M)]
    public double Tau { get; init; }
}

[Sampler]
internal sealed partial class MirostatV2Sampler
{
    public const float Eta = 0.25f;

    [Temperature]
    public double T { get; init; }

    [MirostatV2(Eta = Eta)]
    public double Tau { get; init; }
}

[Sampler]
internal sealed partial class TopKMirostatV2Sampler
{
    public const float Eta = 0.5f;

    [TopK]
    public int K { get; init; }

    [MirostatV2(Eta = Eta)]
    public double Tau { get; init; }
}

[Sampler]
internal sealed partial class AdaptivePSampler
{
    public const float Decay = 0.75f;

    [Temperature]
    public double T { get; init; }

    [AdaptiveP(Decay = Decay)]
    public double Target { get; init; }
}

[Sampler]
internal sealed partial class TopKAdaptivePSampler
{
    public const float Decay = 0.75f;

    [TopK]
    public int K { get; init; }

    [AdaptiveP(Decay = Decay)]
    public double Target { get; init; }
}
