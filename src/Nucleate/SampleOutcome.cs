namespace Nucleate;

/// <summary>How a step ended.</summary>
public enum SampleOutcome
{
    /// <summary>A token was drawn.</summary>
    Drawn,

    /// <summary>A token was drawn. The row held NaN, which counts as masked; <see cref="SampleResult.FirstBadIndex"/> is the first one.</summary>
    DrawnDespiteNaN,

    /// <summary>The row held plus infinity, and the draw was uniform among such tokens (after the pipeline's truncations).</summary>
    DrawnFromInfinite,

    /// <summary>No token was drawn: every token is masked, minus infinity or NaN. Nothing changed.</summary>
    NoLegalToken,

    /// <summary>No token was drawn: the row has no entries. Nothing changed.</summary>
    Empty,
}
