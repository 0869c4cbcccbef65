namespace PresetsSample.Service;

/// <summary>Why a service does not take a request.</summary>
/// <param name="Code">The service's own word for it.</param>
/// <param name="Message">The service's text.</param>
/// <param name="Parameter">The parameter that it names; may be empty.</param>
public sealed record Refusal(string Code, string Message, string Parameter = "");
