namespace Nucleate.Plans;

/// <summary>What is known of every step before any row is seen.</summary>
public sealed record PlanBounds
{
    /// <summary>Survivors at most.</summary>
    public PlanBound Survivors { get; init; } = new(1, 0);

    /// <summary>Passes over the row that <c>Sample</c> takes on ordinary rows.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>
    /// Passes over the row that <c>Sample</c> takes at most, on any row without plus infinity that has more tokens than any
    /// top-k keeps: a shorter one is not listed, and is read again from the cache.
    /// </summary>
    public int PassesAtMost { get; init; } = 1;

    /// <summary>Exponentials that <c>Sample</c> computes on ordinary rows, at most.</summary>
    public PlanBound Exponentials { get; init; } = new(1, 0);

    /// <summary>Random words of 64 bits per step.</summary>
    public int RandomWords { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() =>
        $"survivors at most {Survivors}, passes {Passes} (at most {PassesAtMost}), exponentials {Exponentials}, random words {RandomWords}";
}
