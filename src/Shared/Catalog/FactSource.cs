namespace Nucleate.Catalog;

/// <summary>Where a fact comes from.</summary>
/// <param name="Name">The publication.</param>
/// <param name="Date">How new it was when it was read: year and month, or a day.</param>
/// <param name="Certainty">How sure the fact is.</param>
internal sealed record FactSource(string Name, string Date, Certainty Certainty = Certainty.Vendor)
{
    /// <summary>Whether a rule of a severity above advice may rest on it.</summary>
    public bool IsVerified => Certainty != Certainty.Unverified;

    /// <summary>The source in one line.</summary>
    public string Text => Certainty switch
    {
        Certainty.Vendor => $"{Name}, {Date}",
        Certainty.Reported => $"{Name}, {Date}, reported",
        _ => $"{Name}, {Date}, not verified",
    };
}
