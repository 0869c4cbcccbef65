namespace Nucleate.Catalog;

/// <summary>One of the values that a parameter can be.</summary>
/// <param name="Member">The enum's member.</param>
/// <param name="Wire">The text in the request.</param>
internal sealed record Choice(string Member, string Wire);
