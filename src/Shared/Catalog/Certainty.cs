namespace Nucleate.Catalog;

/// <summary>How sure a fact is. What is not verified never makes more than advice.</summary>
internal enum Certainty
{
    /// <summary>Read where the vendor publishes it, or seen in the vendor's own package.</summary>
    Vendor,

    /// <summary>Measured or met by others, in reports that were read.</summary>
    Reported,

    /// <summary>Neither: sources disagree, or none was read.</summary>
    Unverified,
}
