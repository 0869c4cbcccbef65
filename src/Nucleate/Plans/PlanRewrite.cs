namespace Nucleate.Plans;

/// <summary>A simplification that the compiler made, with its reason.</summary>
/// <param name="Name">The rewrite's name, for example <c>SubsumeTopK</c>.</param>
/// <param name="Stage">The stage that it removed or moved, as written.</param>
/// <param name="Reason">Why the survivors and their probabilities stay the same.</param>
public sealed record PlanRewrite(string Name, string Stage, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Stage}: {Reason}";
}
