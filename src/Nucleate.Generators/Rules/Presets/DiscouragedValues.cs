using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A value that the model takes and its vendor warns of.</summary>
internal sealed class DiscouragedValues : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset) =>
        preset.Objections()
            .Where(objection => objection.Rule is { Treatment: Treatment.Discourages, Below: not null })
            .Select(objection => Describe(preset, objection.Parameter, (double)objection.Rule.Below!));

    private static Finding Describe(PresetFacts preset, PresetParameter parameter, double least) => new(
        RuleCatalog.DiscouragedByVendor,
        parameter.Place,
        $"{parameter} is below {Literal.Number(least)}, where the vendor warns that {preset.ModelText()} may loop and reason worse: write {Literal.Number(least)}, or remove it")
    {
        Hints = [Suggest.Value(least)],
    };
}
