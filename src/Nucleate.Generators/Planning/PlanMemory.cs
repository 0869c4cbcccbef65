namespace Nucleate.Generators.Planning;

/// <summary>What a stage remembers from step to step: a field of the sampler. Equal ones are one field.</summary>
/// <param name="Type">The type in <c>Nucleate.Kernels</c>, a <c>StageMemory</c>.</param>
/// <param name="Field">The field's name, if nobody has it yet.</param>
/// <param name="Arguments">Of the constructor.</param>
internal sealed record PlanMemory(string Type, string Field, string Arguments)
{
    /// <summary>Whether it remembers accepted tokens; if not, it learns from draws.</summary>
    public bool ReadsTokens { get; init; } = true;

    /// <summary>Tokens whose logits it can lead to a change of in one step, at most.</summary>
    public int AdjustedTokens { get; init; }
}
