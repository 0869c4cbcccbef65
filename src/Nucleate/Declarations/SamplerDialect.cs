namespace Nucleate;

/// <summary>Whose rules decide where systems differ: ties, boundaries, the meaning of zero.</summary>
public enum SamplerDialect
{
    /// <summary>The rules of docs/stages.md.</summary>
    Nucleate,
}
