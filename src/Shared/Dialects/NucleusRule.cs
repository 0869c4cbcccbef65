namespace Nucleate.Dialects;

/// <summary>Where top-p stops, in the order of falling probability.</summary>
internal enum NucleusRule
{
    /// <summary>At the token with which the sum reaches p; that token is in.</summary>
    Reaching,

    /// <summary>At the token with which the sum exceeds p; that token is in, so a sum of exactly p takes one token more.</summary>
    Exceeding,

    /// <summary>Before the token with which the sum exceeds p; that token is out. The first one always stays.</summary>
    Within,
}
