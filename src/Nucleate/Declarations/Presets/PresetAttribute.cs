using System;

namespace Nucleate;

/// <summary>
/// Makes a <c>static partial class</c> a preset: parameters for one API, which the source generator turns into constants,
/// the JSON of a request, and a local sampler with the same meaning. Only properties that are written exist.
/// </summary>
public abstract class PresetAttribute : Attribute
{
    private protected PresetAttribute()
    {
    }

    /// <summary>What the text is for; rules about risky settings look at it. By default <see cref="GenerationTask.Unspecified"/>.</summary>
    public GenerationTask Task { get; set; }

    /// <summary>
    /// The form of the answer. <see cref="OutputFormat.JsonObject"/> is written into the request where the API has it; a
    /// schema is the application's to add. By default <see cref="OutputFormat.Text"/>.
    /// </summary>
    public OutputFormat Output { get; set; }

    /// <summary>Whether the same request is meant to give the same answer; a rule says what is missing for it. By default it is not.</summary>
    public bool Reproducible { get; set; }
}
