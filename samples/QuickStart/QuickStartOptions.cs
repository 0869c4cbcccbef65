namespace QuickStart;

/// <summary>What was asked for on the command line.</summary>
public sealed record QuickStartOptions
{
    /// <summary>The text to learn from; null for this repository's documentation.</summary>
    public string? TextFile { get; init; }

    /// <summary>The words to continue; null for the way in which most paragraphs of the text begin.</summary>
    public string? Prompt { get; init; }

    /// <summary>Tokens to generate.</summary>
    public int Tokens { get; init; } = 60;

    /// <summary>Determines every draw.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>No colour, no animation, ASCII lines.</summary>
    public bool Plain { get; init; }
}
