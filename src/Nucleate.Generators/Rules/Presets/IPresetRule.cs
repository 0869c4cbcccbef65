using System.Collections.Generic;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A check of settings for an API: facts in, findings out. It knows neither compiler nor editor.</summary>
internal interface IPresetRule
{
    IEnumerable<Finding> Check(PresetFacts preset);
}
