using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A value that the API takes and the model does not.</summary>
/// <param name="Parameter">The parameter with its value.</param>
/// <param name="Rule">What the model does with it.</param>
internal sealed record Objection(PresetParameter Parameter, ModelRule Rule)
{
    /// <summary>How serious a finding about it is: what is not verified makes advice only.</summary>
    public RuleSeverity Severity => Rule.Source.IsVerified ? RuleSeverity.Warning : RuleSeverity.Info;
}
