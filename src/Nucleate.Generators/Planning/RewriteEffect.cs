namespace Nucleate.Generators.Planning;

/// <summary>What a rewrite does to its stage, and so whether the stage could be deleted from the source.</summary>
internal enum RewriteEffect
{
    /// <summary>It runs in another place or form.</summary>
    Moves,

    /// <summary>It runs together with an earlier one, as it has to be written.</summary>
    Fuses,

    /// <summary>It is gone: its value makes it the identity.</summary>
    RemovesIdentity,

    /// <summary>It is gone: another stage leaves it nothing to do.</summary>
    RemovesDead,

    /// <summary>It is gone: the stage written next to it is of the same kind and stricter.</summary>
    RemovesRepeated,

    /// <summary>It is gone, and its factor is part of the stage in front of it.</summary>
    Multiplies,
}
