namespace Nucleate.Presets;

/// <summary>What became of a parameter, as far as a response says it.</summary>
public enum EchoState
{
    /// <summary>The response does not say it.</summary>
    Absent,

    /// <summary>The response repeats the value that was sent.</summary>
    Applied,

    /// <summary>The response says another value.</summary>
    Changed,
}
