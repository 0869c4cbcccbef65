using System;
using System.Collections.Generic;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Presets;

/// <summary>A declaration as parsed. The generator takes the model; the rest is for the analyzer.</summary>
/// <param name="Model">Makes the model; null where no code at all can be added to the type.</param>
/// <param name="Preset">What rules look at.</param>
/// <param name="Findings">Why members cannot be added to the type.</param>
/// <param name="Sites">Where everything stands.</param>
internal sealed record PresetDeclaration(
    Func<PresetModel?> Model, PresetFacts Preset, IReadOnlyList<DeclarationFinding> Findings, DeclarationSites Sites);
