namespace Nucleate.Catalog;

/// <summary>What a parameter is for, whatever an API calls it.</summary>
internal enum ParameterRole
{
    /// <summary>Shapes or cuts the distribution: temperature, top-p, top-k and so on.</summary>
    Sampling,

    /// <summary>Makes repetition less likely.</summary>
    Penalty,

    /// <summary>Asks for log-probabilities.</summary>
    LogProbabilities,

    /// <summary>Makes answers repeatable.</summary>
    Seed,

    /// <summary>Limits the length of the answer.</summary>
    Limit,

    /// <summary>How much the model thinks before it answers.</summary>
    Effort,

    /// <summary>Whether the model thinks before it answers.</summary>
    Thinking,

    /// <summary>How many tokens it may think.</summary>
    ThinkingBudget,

    /// <summary>A property of a voice.</summary>
    Voice,
}
