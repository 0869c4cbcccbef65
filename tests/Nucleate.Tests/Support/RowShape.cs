namespace Nucleate.Tests.Support;

/// <summary>What a row of logits looks like.</summary>
public enum RowShape
{
    /// <summary>A bell of deviation 1: no token stands out, and top-p keeps a large part.</summary>
    Flat,

    /// <summary>A bell with a few tokens far above it, as language models give where the next word is nearly certain.</summary>
    Peaked,

    /// <summary>A bell with up to 200 tokens above it that fall with the logarithm of their rank.</summary>
    Typical,

    /// <summary>Rounded to the 8 significant bits of bfloat16: many ties.</summary>
    Quantised,

    /// <summary>A handful of distinct values: nearly everything is a tie.</summary>
    Steps,

    /// <summary>All logits equal.</summary>
    Equal,

    /// <summary>Every token is a new record.</summary>
    Ascending,

    /// <summary>The first token is the best.</summary>
    Descending,

    /// <summary>The best token is the last one of a flat row.</summary>
    WinnerLast,

    /// <summary>Large magnitudes of both signs, so that differences round.</summary>
    Wide,
}
