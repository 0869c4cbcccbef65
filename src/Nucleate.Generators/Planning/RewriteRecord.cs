namespace Nucleate.Generators.Planning;

/// <summary>A rewrite that fired.</summary>
/// <param name="Rewrite">Its name.</param>
/// <param name="Stage">The stage that it removed or moved, as written.</param>
/// <param name="Index">That stage's place as written, from 0.</param>
/// <param name="Reason">Why survivors and probabilities stay the same.</param>
/// <param name="Effect">What became of the stage.</param>
internal sealed record RewriteRecord(string Rewrite, string Stage, int Index, string Reason, RewriteEffect Effect)
{
    /// <summary>The place as written of the stage that is the reason, or -1.</summary>
    public int Other { get; init; } = -1;

    /// <summary>That stage, as written.</summary>
    public string OtherStage { get; init; } = string.Empty;

    /// <summary>The value that stands for both, where two became one.</summary>
    public string? MergedValue { get; init; }

    /// <summary>Whether the stage runs no more.</summary>
    public bool Removes => Effect != RewriteEffect.Moves;

    /// <summary>Whether this stage and the other one stand next to each other in the source.</summary>
    public bool IsNextToOther => Other >= 0 && System.Math.Abs(Other - Index) == 1;
}
