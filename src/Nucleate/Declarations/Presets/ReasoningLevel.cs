namespace Nucleate;

/// <summary>How much a model is asked to reason before it answers. Each API, and each model, knows some of the levels.</summary>
public enum ReasoningLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As little as possible.</summary>
    Minimal,

    /// <summary>Little.</summary>
    Low,

    /// <summary>A medium amount.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,

    /// <summary>Very much; <c>xhigh</c> in requests.</summary>
    ExtraHigh,

    /// <summary>As much as possible.</summary>
    Max,
}
