using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Kernels;

namespace Nucleate.Plans.Comparison;

/// <summary>A plan while it is compared: its stages with values in our terms, and the rules of its dialect.</summary>
internal sealed class ComparedPlan
{
    private readonly DialectFacts _rules;

    public ComparedPlan(SamplerPlan plan)
    {
        _rules = DialectCatalog.Find(plan.Dialect.ToString());
        Stages = [.. plan.Stages.Select(stage => stage.In(_rules))];
    }

    /// <summary>The stages, with the values that their own have in the dialect.</summary>
    public IReadOnlyList<SamplerStage> Stages { get; }

    /// <summary>Each token's probability in the end, or -1 for a token that was removed.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tolerance">With which limits are decided.</param>
    public double[] Run(ComparisonRow row, double tolerance)
    {
        var state = new SamplerState(row.Step.Seed, sequence: 0) { Position = row.Step.Position };
        return ReferenceInterpreter.Probabilities(
            Stages, new ReferenceRow(row.Logits, default, masked: false, row.History, state) { Tolerance = tolerance, Dialect = _rules });
    }
}
