namespace Nucleate.Presets;

/// <summary>A parameter of a request, and what the response says of it.</summary>
/// <param name="Name">The parameter's name in .NET.</param>
/// <param name="Path">Where the response has it, with dots between the names of nested objects.</param>
/// <param name="State">What became of it.</param>
/// <param name="Sent">The value that was sent, as JSON writes it, but strings without quotes.</param>
/// <param name="Returned">The value of the response, as it stands there, but a string without quotes unless a number was sent; null if it has none.</param>
public sealed record EchoedParameter(string Name, string Path, EchoState State, string Sent, string? Returned);
