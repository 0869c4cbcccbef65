namespace Nucleate.Generators.Samplers;

/// <summary>Names of generated members that analyzers look for.</summary>
internal static class GeneratedNames
{
    public const string Sample = "Sample";
    public const string TrySample = "TrySample";
    public const string TryAcceptDraft = "TryAcceptDraft";
    public const string TryAcceptGuess = "TryAcceptGuess";
    public const string Filter = "Filter";
    public const string Accept = "Accept";
    public const string Reset = "Reset";
    public const string Snapshot = "Snapshot";
    public const string Restore = "Restore";
    public const string Position = "Position";
    public const string Plan = "Plan";
    public const string CurrentPlan = "CurrentPlan";
}
