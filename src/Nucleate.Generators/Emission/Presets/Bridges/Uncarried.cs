namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>A parameter of a preset that a bridge's settings cannot say.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">Its value as written.</param>
/// <param name="Reason">What the settings lack, as a clause: <c>for which ChatOptions has no property</c>.</param>
internal sealed record Uncarried(string Name, string Text, string Reason);
