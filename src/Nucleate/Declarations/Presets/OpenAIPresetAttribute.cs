using System;

namespace Nucleate;

/// <summary>A preset for OpenAI.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenAIPresetAttribute : PresetAttribute
{
    /// <summary>The route. By default <see cref="OpenAISurface.ChatCompletions"/>.</summary>
    public OpenAISurface Surface { get; set; }

    /// <summary>The model's id. By default not sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>By default not sent.</summary>
    public double Temperature { get; set; }

    /// <summary>By default not sent.</summary>
    public double TopP { get; set; }

    /// <summary>By default not sent.</summary>
    public double FrequencyPenalty { get; set; }

    /// <summary>By default not sent.</summary>
    public double PresencePenalty { get; set; }

    /// <summary>By default not sent.</summary>
    public long Seed { get; set; }

    /// <summary>By default not sent.</summary>
    public int MaxOutputTokens { get; set; }

    /// <summary>By default not sent.</summary>
    public int TopLogProbabilities { get; set; }

    /// <summary>By default not sent.</summary>
    public ReasoningLevel ReasoningEffort { get; set; }
}
