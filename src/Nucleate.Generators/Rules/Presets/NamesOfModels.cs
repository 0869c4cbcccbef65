using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A model that the catalog does not know, so that no rule about models was applied.</summary>
internal sealed class NamesOfModels : IPresetRule
{
    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        // A server that runs any model has no rules about models to miss.
        if (preset.Model is not { } model || preset.Family is not null || preset.Api.Vendors.Count == 0 || TextAndVoice.HasModelOfOtherKind(preset))
        {
            yield break;
        }

        if (ModelCatalog.Find(model) is { } foreign)
        {
            yield return Finding(
                preset,
                $"Model = {model} is a model of {foreign.Vendor}, so no rule about models was applied for {preset.Api.Title}: name one of {preset.Api.Title}'s, or if it is served there, say in {ModelOverrides.AliasKey} what it stands for");
        }
        else if (NearestModel.Of(model, preset.Api) is { } near)
        {
            yield return Finding(preset, $"Model = {model} is not known, so no rule about models was applied: was {near} meant?") with { Hints = [new(FixHints.Text, near)] };
        }
        else
        {
            yield return Finding(preset, $"Model = {model} is not known, so no rule about models was applied: check the name, or say in {ModelOverrides.AliasKey} what it stands for");
        }
    }

    private static Finding Finding(PresetFacts preset, string message) => new(RuleCatalog.UnknownModel, preset.ModelPlace, message);
}
