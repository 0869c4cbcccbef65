namespace Nucleate.Catalog;

/// <summary>What a parameter's values are.</summary>
internal enum ParameterKind
{
    /// <summary>A <c>double</c>.</summary>
    Number,

    /// <summary>An <c>int</c>.</summary>
    Integer,

    /// <summary>A <c>long</c>.</summary>
    Long,

    /// <summary>A <c>ulong</c>.</summary>
    UnsignedLong,

    /// <summary>A <c>bool</c>.</summary>
    Flag,

    /// <summary>A member of an enum.</summary>
    Choice,
}
