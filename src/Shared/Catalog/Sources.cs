namespace Nucleate.Catalog;

/// <summary>The publications that facts were read in.</summary>
internal static class Sources
{
    /// <summary>Where both sides of a disagreement, or nothing at all, was found.</summary>
    public static FactSource Unverified(string name, string date) => new(name, date, Certainty.Unverified);

    /// <summary>Something that others measured or met.</summary>
    public static FactSource Reported(string name, string date) => new(name, date, Certainty.Reported);

    public static FactSource OpenAISchema { get; } = new("openai/openai-openapi, openapi.json", "2026-08-21");

    public static FactSource OpenAIReports { get; } = Reported("issues of openai-python, smolagents, inspect_ai and others; a measurement of the API", "2026-09-27");

    public static FactSource OpenAIModels { get; } = new("pydantic/pydantic-ai, model profiles checked against the API", "2026-08-22", Certainty.Reported);
}
