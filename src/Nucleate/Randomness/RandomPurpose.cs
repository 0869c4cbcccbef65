namespace Nucleate.Randomness;

/// <summary>
/// What a random number is for. Each purpose has numbers of its own, so that adding a stage that needs one does not
/// shift the numbers of the others. The values are part of the stream's definition: never renumber.
/// </summary>
internal enum RandomPurpose : byte
{
    /// <summary>The draw from the survivors.</summary>
    Draw = 0,

    /// <summary>The coin that accepts or rejects a drafted token.</summary>
    AcceptDraft = 1,

    /// <summary>The draw that takes a rejected draft's place.</summary>
    Residual = 2,

    /// <summary>The coin of the first XTC stage of a pipeline; the next ones have the values after it, up to 31.</summary>
    Xtc = 16,
}
