using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>The same answer is wanted again, without a seed, or from an API whose seed promises little.</summary>
internal sealed class Reproducibility : IPresetRule
{
    // Any seed does; this one is easily found again.
    private const int Seed = 1;

    public IEnumerable<Finding> Check(PresetFacts preset)
    {
        if (!preset.Reproducible)
        {
            yield break;
        }

        PresetParameter? written = preset.Find(ParameterRole.Seed);
        ApiParameter? seed = preset.Surface.Find(ParameterRole.Seed);

        // A seed that the surface does not have, or refuses, is reported itself.
        if (written is not null && preset.IsRefused(written))
        {
            yield break;
        }

        if (seed is null)
        {
            yield return Finding(preset, $"Reproducible = true wants the same answer again, but {preset.Surface.Title} has no seed: take a low temperature, and expect answers that differ all the same");
        }
        else if (written is null)
        {
            string effort = seed.IsBestEffort ? ", of which the vendor promises an attempt and no more" : string.Empty;
            yield return Finding(preset, $"Reproducible = true wants the same answer again, but without a seed every request draws anew: add {seed.Name} = {Seed}{effort}") with
            {
                Hints = [Suggest.Addition(seed.Name, Seed)],
            };
        }
        else if (seed.IsBestEffort)
        {
            yield return Finding(preset, $"Reproducible = true wants the same answer again, but {written} is best effort for {preset.Api.Title}: expect answers that differ all the same");
        }
    }

    private static Finding Finding(PresetFacts preset, string message) =>
        new(RuleCatalog.NotReproducible, preset.ReproduciblePlace, message) { Other = preset.Find(ParameterRole.Seed)?.Place };
}
