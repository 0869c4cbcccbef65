namespace Nucleate.Generators.Rules;

/// <summary>How serious a finding is.</summary>
internal enum RuleSeverity
{
    /// <summary>Shown only as an offer to fix it.</summary>
    Hidden,

    /// <summary>Advice.</summary>
    Info,

    /// <summary>A careful reviewer would be nearly certain that it is a mistake.</summary>
    Warning,

    /// <summary>It cannot be generated, or has no meaning.</summary>
    Error,
}
