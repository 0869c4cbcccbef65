namespace Nucleate.Generators.Rules.Uses;

/// <summary>What is done with a variable that holds a sampler with a history.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Stage">The first stage that looks at the history, in words.</param>
/// <param name="Origin">Who else may hold the sampler.</param>
internal sealed record ReceiverFacts(string Name, string Stage, ReceiverOrigin Origin)
{
    /// <summary>Over which code the other facts were collected.</summary>
    public ReceiverScope Scope { get; init; } = ReceiverScope.Method;

    /// <summary>The type that was looked at, for <see cref="ReceiverScope.Type"/>.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>Whether a token is drawn.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Whether tokens are drawn again and again from the same sampler, in a loop that lets nobody else act in between.</summary>
    public bool IsDrawnInLoop { get; init; }

    /// <summary>Whether it is told any token.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>Whether it is handed to code that was not looked at.</summary>
    public bool IsPassedOn { get; init; }
}
