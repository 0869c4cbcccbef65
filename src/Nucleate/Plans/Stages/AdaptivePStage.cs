using System;
using Nucleate.Dialects;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Adaptive-p: weighs the tokens by how near their probability is to the one aimed at.</summary>
/// <param name="Target">The probability of drawn tokens to aim at on average: in [0, 1]; a negative one weighs nothing.</param>
public sealed record AdaptivePStage(double Target) : SamplerStage
{
    private const double Width = 0.3;
    private const double Peak = 5;
    private const double Sharpness = 10;

    /// <summary>How much of the past counts.</summary>
    public double Decay { get; init; } = 0.9;

    /// <summary>The decaying average of the drawn tokens' probabilities: the target before the first draw, which is NaN here.</summary>
    public double Average { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override string Name => "AdaptiveP";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Target);

    private protected override string Arguments => Text(Target) + Option(nameof(Decay), Decay, 0.9);

    internal override void Apply(ReferenceRow row)
    {
        if (Target < 0)
        {
            return;
        }

        int[] order = row.Candidates();
        double[] probabilities = row.Probabilities();
        double aimed = double.IsNaN(Average) ? Target : Math.Clamp((2 * Target) - Average, 0, 1);
        foreach (int token in order)
        {
            double distance = Math.Abs(probabilities[token] - aimed) / Width;
            row[token] = Peak - (Sharpness * distance * distance / (1 + distance));
        }

        row.Shift = 0;
    }

    internal override SamplerStage Bind(double value) => this with { Target = value };

    internal override SamplerStage In(DialectFacts dialect) => this with
    {
        Target = dialect.Read(Name, nameof(Target), Target),
        Decay = dialect.Read(Name, nameof(Decay), Decay),
    };

    internal override SamplerStage Remember(StageMemory memory) => memory is AdaptiveMemory adaptive ? this with { Average = adaptive.Average } : this;
}
