namespace Nucleate;

/// <summary>Keys of what a diagnostic tells its code fix.</summary>
internal static class FixHints
{
    /// <summary>The nearest value inside the range, as C#.</summary>
    public const string Nearest = "Nucleate.Nearest";

    /// <summary>The value that stands for two stages in one, as C#; the stage that takes it is the additional location.</summary>
    public const string Merged = "Nucleate.Merged";

    /// <summary>Token ids to protect, separated by commas.</summary>
    public const string Tokens = "Nucleate.Tokens";

    /// <summary>The name of the parameter that the argument gives, where the argument may go.</summary>
    public const string Remove = "Nucleate.Remove";

    /// <summary>The name of the parameter at the additional location, where that argument may go instead.</summary>
    public const string RemoveOther = "Nucleate.RemoveOther";

    /// <summary>An argument to add beside the one that is marked, as C#.</summary>
    public const string Add = "Nucleate.Add";

    /// <summary>What the text was probably meant to be.</summary>
    public const string Text = "Nucleate.Text";

    /// <summary>The member of the same enum to write instead.</summary>
    public const string Member = "Nucleate.Member";

    /// <summary>The name of the local, field or parameter that holds the sampler.</summary>
    public const string Receiver = "Nucleate.Receiver";

    /// <summary>The metadata name of the sampler's type, if it is declared in source.</summary>
    public const string Type = "Nucleate.Type";
}
