namespace Nucleate;

/// <summary>A stage that changes the logits of recently accepted tokens.</summary>
public abstract class PenaltyAttribute : StageAttribute
{
    private protected PenaltyAttribute()
    {
    }

    /// <summary>
    /// How many of the last accepted tokens count: from 1 to 1,048,576; by default 64, unless the sampler's dialect has
    /// another one.
    /// </summary>
    public int Window { get; set; } = 64;

    /// <summary>Token ids that are never penalised: structural tokens of a format, line ends, the end of the text. By default none.</summary>
    public int[] Except { get; set; } = [];
}
