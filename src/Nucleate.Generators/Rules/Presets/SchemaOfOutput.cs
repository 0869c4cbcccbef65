using System.Collections.Generic;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>JSON without a schema, where the API takes schemas.</summary>
internal sealed class SchemaOfOutput : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (preset.Output == OutputKind.JsonObject && preset.Surface.Output is { HasSchema: true } output)
        {
            // Where JSON cannot be asked for otherwise, nothing is lost by saying so; elsewhere the request needs its schema first.
            yield return output.JsonObject is null
                ? Finding(preset, $"Output = JsonObject asks for nothing, since {preset.Surface.Title} knows JSON by a schema only: write JsonSchema, and give the schema in the request") with
                {
                    Hints = [new(FixHints.Member, nameof(OutputKind.JsonSchema))],
                }
                : Finding(preset, $"Output = JsonObject leaves names, types and required properties to the model: write JsonSchema, and give the schema in the request");
        }
    }

    private static Finding Finding(PresetFacts preset, string message) => new(RuleCatalog.JsonWithoutSchema, preset.OutputPlace, message);
}
