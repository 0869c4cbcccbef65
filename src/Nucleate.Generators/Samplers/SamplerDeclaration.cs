using System.Collections.Generic;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>A declaration as parsed: the model, and what is wrong with it.</summary>
/// <param name="Model">The model; null where no code at all can be added to the type.</param>
/// <param name="Findings">Errors, in textual order. Only the analyzer looks at them.</param>
internal sealed record SamplerDeclaration(SamplerModel? Model, IReadOnlyList<DeclarationFinding> Findings);
