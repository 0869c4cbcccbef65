namespace Nucleate.Generators.Rules.Uses;

/// <summary>One use of a struct sampler that may copy it.</summary>
/// <param name="Name">The variable, as written.</param>
/// <param name="Type">The sampler's type.</param>
/// <param name="Holder">What the variable is.</param>
/// <param name="Use">What happens to it.</param>
internal sealed record CopyFacts(string Name, string Type, SamplerHolder Holder, CopyUse Use)
{
    /// <summary>The method that is called or becomes a delegate.</summary>
    public string Member { get; init; } = string.Empty;

    /// <summary>Whether the variable is used after the copy was made, rather than moved.</summary>
    public bool IsUsedAgain { get; init; }
}
