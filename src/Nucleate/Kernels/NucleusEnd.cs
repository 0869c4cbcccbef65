using System;

namespace Nucleate.Kernels;

/// <summary>Where a nucleus ends: with the token that reaches the mass, or before it.</summary>
internal readonly struct NucleusEnd(double factor, bool isIn)
{
    /// <summary>What the mass to reach is multiplied by: the tolerance of the boundary, where p does not hold it already.</summary>
    public double Factor { get; } = factor;

    /// <summary>Whether the token that reaches the mass survives.</summary>
    public bool IsIn { get; } = isIn;

    /// <summary>How many tokens of the last surviving logit survive, of those needed to reach the mass; of the best, at least one.</summary>
    /// <param name="ties">How many are needed, or <see cref="int.MaxValue"/> where all together do not reach it: then all survive.</param>
    /// <param name="isBest">Whether they are the best tokens.</param>
    public int Ties(int ties, bool isBest) =>
        IsIn || ties == int.MaxValue ? ties : Math.Max(ties - 1, isBest ? 1 : 0);

    /// <summary>The highest id that survives among tokens of the last logit; -1 may be below all of them.</summary>
    /// <param name="token">The token that reaches the mass, or <see cref="int.MaxValue"/> where all together do not.</param>
    public int LastToken(int token) => IsIn || token == int.MaxValue ? token : token - 1;
}
