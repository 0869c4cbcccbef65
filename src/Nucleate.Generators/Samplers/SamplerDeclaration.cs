using System;
using System.Collections.Generic;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>A declaration as parsed. The generator takes the model; the rest is for the analyzers.</summary>
/// <param name="model">Makes the model; null where no code at all can be added to the type.</param>
/// <param name="pipeline">What rules look at.</param>
/// <param name="findings">What could not be read, in textual order.</param>
/// <param name="sites">Where everything stands.</param>
internal sealed class SamplerDeclaration(
    Func<SamplerDeclaration, SamplerModel?> model, PipelineFacts pipeline, IReadOnlyList<DeclarationFinding> findings, DeclarationSites sites)
{
    private IReadOnlyList<Finding>? _errors;

    public PipelineFacts Pipeline => pipeline;

    public IReadOnlyList<DeclarationFinding> Findings => findings;

    public DeclarationSites Sites => sites;

    /// <summary>What makes the pipeline impossible to generate, although it could be read.</summary>
    public IReadOnlyList<Finding> Errors => _errors ??= [.. PipelineRules.Errors(pipeline)];

    /// <summary>Whether code can be generated that does what was declared.</summary>
    public bool IsValid => findings.Count == 0 && Errors.Count == 0;

    public SamplerModel? Model() => model(this);
}
