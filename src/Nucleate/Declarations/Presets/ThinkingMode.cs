namespace Nucleate;

/// <summary>Whether a model thinks before it answers.</summary>
public enum ThinkingMode
{
    /// <summary>It does not.</summary>
    Disabled,

    /// <summary>It does.</summary>
    Enabled,

    /// <summary>The model decides; Anthropic only.</summary>
    Adaptive,
}
