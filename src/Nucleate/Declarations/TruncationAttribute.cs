namespace Nucleate;

/// <summary>A stage that removes tokens by their probability.</summary>
public abstract class TruncationAttribute : StageAttribute
{
    private protected TruncationAttribute()
    {
    }

    /// <summary>Tokens that survive at least, if as many are legal: from 1 to 1024; by default 1.</summary>
    public int MinKeep { get; set; } = 1;
}
