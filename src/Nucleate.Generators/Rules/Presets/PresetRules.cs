using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>The rules about settings for APIs.</summary>
/// <remarks>
/// Whether code can be generated does not depend on them: <see cref="PresetParameter.IsWritable"/> decides it. What is not
/// writable (a number that is not finite, a choice that the API does not have) is outside every range, so that the rule
/// about ranges has to report it.
/// </remarks>
internal static class PresetRules
{
    public static IReadOnlyList<IPresetRule> All { get; } = [];

    /// <summary>What the author of the settings should know.</summary>
    public static IEnumerable<Finding> Check(PresetFacts preset) => All.SelectMany(rule => rule.Check(preset));
}
