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
    public static IReadOnlyList<IPresetRule> All { get; } =
    [
        new HeatOfTask(),
        new HeatWithWideTopP(),
        new ColdTask(),
        new ValuesOfApi(),
        new ParametersOfModel(),
        new ThinkingOfModel(),
        new OneOfTwo(),
        new Contradictions(),
        new PenaltiesInFormats(),
        new LimitsOfThinking(),
        new StepsOfVoice(),
        new DiscouragedValues(),
        new QualityOfVoice(),
        new Reproducibility(),
        new SchemaOfOutput(),
        new TextAndVoice(),
        new NamesOfModels(),
    ];

    /// <summary>What the author of the settings should know.</summary>
    public static IEnumerable<Finding> Check(PresetFacts preset) => All.SelectMany(rule => rule.Check(preset));
}
