namespace Nucleate.Samplers.Tests;

// Stages as users write them. They remember nothing: what one does depends on the row, the position and its own values.

/// <summary>Cuts: keeps what is within a margin of the best that grows with the entropy.</summary>
public readonly struct EntropyMargin : ILogitStage
{
    /// <inheritdoc/>
    public void Apply(ref StageRow row) => row.KeepAtLeast(row.Best - 0.5 - row.Entropy);
}

/// <summary>Cuts: keeps so many, one more at every third step.</summary>
public readonly record struct Crowd(int Most) : ILogitStage
{
    /// <inheritdoc/>
    public void Apply(ref StageRow row) => row.KeepTop(Most + (row.Position % 3 == 0 ? 1 : 0));
}

/// <summary>Adjusts: takes the best token away at every seventh step, and makes up for it with another one.</summary>
public readonly struct Detour : ILogitStage
{
    /// <inheritdoc/>
    public void Apply(ref StageRow row)
    {
        if (row.Position % 7 != 0 || row.Count == 1)
        {
            return;
        }

        foreach (TokenLogit token in row)
        {
            if (token.Logit == row.Best)
            {
                row.Remove(token.Token);
                row.Add((token.Token + 1) % row.VocabularySize, 2);
                return;
            }
        }
    }
}

/// <summary>Adjusts: makes one token more likely.</summary>
public readonly record struct Favour(int Token, double Amount) : ILogitStage
{
    /// <inheritdoc/>
    public void Apply(ref StageRow row) => row.Add(Token, Amount);
}

/// <summary>Both kinds of cuts, on the type and on a member.</summary>
[Sampler]
[Stage<EntropyMargin>]
public sealed partial class OwnCutter
{
    /// <summary>Keeps so many.</summary>
    [Stage<Crowd>]
    public Crowd Crowd { get; init; } = new(4);
}

/// <summary>Adjustments, on the type and on a member.</summary>
[Sampler]
[Stage<Detour>(Changes = 2)]
public sealed partial class OwnAdjuster
{
    /// <summary>One token.</summary>
    [Stage<Favour>(Changes = 1)]
    public Favour Favour { get; init; } = new(6, 1.5);
}

/// <summary>Stages of both kinds that follow the history, since they read logits that penalties have changed.</summary>
[Sampler]
[FrequencyPenalty(0.5f, Window = 20)]
[Stage<EntropyMargin>]
[Stage<Detour>(Changes = 2)]
public sealed partial class OwnFollower;

/// <summary>A stage that follows the history by its value, which the user changes with each accepted token.</summary>
[Sampler]
public sealed partial class OwnEcho
{
    /// <summary>Makes the token that was accepted last more likely.</summary>
    [Stage<Favour>(Changes = 1)]
    public Favour Last { get; set; }
}
