namespace Nucleate.Generators.Rules;

/// <summary>A rule: what its descriptor and its page begin with.</summary>
/// <param name="Id">Its id, stable for ever.</param>
/// <param name="Severity">How serious a finding is unless it says otherwise.</param>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Description">Why it matters, in one sentence.</param>
internal sealed record Rule(string Id, RuleSeverity Severity, string Title, string Description);
