namespace Nucleate.Catalog;

/// <summary>What a request has to say besides a parameter for the parameter to count.</summary>
/// <param name="Wire">Where in the request.</param>
/// <param name="Value">The text, or <c>true</c> for the JSON value of that name.</param>
internal sealed record Companion(string Wire, string Value)
{
    public bool IsTrue => Value == "true";
}
