namespace Nucleate;

/// <summary>How much Gemini 3 thinks before it answers. Each model knows some of the levels.</summary>
public enum GeminiThinkingLevel
{
    /// <summary>As little as possible.</summary>
    Minimal,

    /// <summary>Little.</summary>
    Low,

    /// <summary>A medium amount.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}
