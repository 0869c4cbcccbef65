namespace Nucleate.Catalog;

/// <summary>How a surface is asked for structured output.</summary>
/// <param name="Source">Where the facts come from.</param>
internal sealed record OutputFacts(FactSource Source)
{
    /// <summary>What asks for JSON without a schema, or null if nothing can.</summary>
    public Companion? JsonObject { get; init; }

    /// <summary>Whether a schema can be given.</summary>
    public bool HasSchema { get; init; }
}
