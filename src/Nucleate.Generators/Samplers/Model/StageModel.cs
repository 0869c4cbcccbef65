using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Samplers.Model;

/// <summary>A stage as written.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Values">One per parameter of the catalog, in its order; for a stage that a member switches on, the member alone.</param>
internal sealed record StageModel(string Name, EquatableArray<ValueModel> Values)
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <summary>How many accepted tokens count.</summary>
    public int Window { get; init; } = 64;

    /// <summary>Tokens that are never penalised, rising.</summary>
    public EquatableArray<int> Except { get; init; }

    /// <summary>Tokens that XTC never removes, rising.</summary>
    public EquatableArray<int> Protected { get; init; }

    /// <summary>Whether XTC averages over its coin.</summary>
    public bool Averaged { get; init; }

    /// <summary>How many stages of the same name come before this one: which of the step's coins it has.</summary>
    public int Coin { get; init; }

    /// <summary>Tokens that no repeat reaches back over, as written.</summary>
    public EquatableArray<int> Breakers { get; init; }

    /// <summary>Token sequences that no repeat reaches back over, as written: with -1 between them.</summary>
    public EquatableArray<int> BreakerSequences { get; init; }

    /// <summary>The type of a user's stage, as code names it; empty for a stage of the catalog.</summary>
    public string UserType { get; init; } = string.Empty;

    /// <summary>The name of that type, for people.</summary>
    public string UserName { get; init; } = string.Empty;

    /// <summary>Tokens whose logits a user's stage changes at most.</summary>
    public int Changes { get; init; }

    /// <summary>Tokens whose logits a stage of the user changes at most, unless its attribute says it.</summary>
    public const int UsualChanges = 64;

    /// <summary>Tokens that the attribute names, as written.</summary>
    public EquatableArray<int> Tokens { get; init; }
}
