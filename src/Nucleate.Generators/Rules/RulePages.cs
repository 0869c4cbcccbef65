namespace Nucleate.Generators.Rules;

/// <summary>Where a rule's page is: the link of its diagnostics, and the file in the repository.</summary>
internal static class RulePages
{
    /// <summary>The folder of the pages in the repository.</summary>
    public const string Folder = "docs/rules/";

    // The one place that knows where the repository is published.
    private const string Repository = "https://github.com/nucleate/nucleate/blob/main/";

    public static string Link(Rule rule) => Repository + File(rule);

    public static string File(Rule rule) => $"{Folder}{rule.Id}.md";
}
