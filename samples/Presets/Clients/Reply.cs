namespace PresetsSample.Clients;

/// <summary>What came back to the application.</summary>
/// <param name="Text">The answer in words.</param>
/// <param name="Echo">What the answer says of the settings; empty where the API repeats none.</param>
public sealed record Reply(string Text, string Echo = "")
{
    /// <summary>Whether every setting that the answer repeats is the one that was sent.</summary>
    public bool IsApplied { get; init; } = true;
}
