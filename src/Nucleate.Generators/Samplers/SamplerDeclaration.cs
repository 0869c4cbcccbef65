using System;
using System.Collections.Generic;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>A declaration as parsed. The generator takes the model; the rest is for the analyzer.</summary>
/// <param name="Model">Makes the model; null where no code at all can be added to the type.</param>
/// <param name="Pipeline">What rules look at.</param>
/// <param name="Findings">What could not be read, in textual order.</param>
/// <param name="Sites">Where everything stands.</param>
internal sealed record SamplerDeclaration(
    Func<SamplerModel?> Model, PipelineFacts Pipeline, IReadOnlyList<DeclarationFinding> Findings, DeclarationSites Sites);
