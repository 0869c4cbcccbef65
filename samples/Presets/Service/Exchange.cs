using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>A request as it arrived, and its answer.</summary>
/// <param name="Route">The path that was asked for.</param>
/// <param name="Request">The body.</param>
/// <param name="Answer">What was answered.</param>
public sealed record Exchange(string Route, JsonObject Request, Answer Answer);
