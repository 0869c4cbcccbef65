using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A high temperature in front of a cut that is measured in probabilities.</summary>
internal sealed class HeatBeforeCut : IPipelineRule
{
    // Where the dialect's system has an order of its own, the temperature cannot be moved.
    public IEnumerable<Finding> Check(PipelineFacts pipeline) =>
        pipeline.Dialect.IsOwn || pipeline.Dialect.IsOrderFree ? Movable(pipeline) : [];

    private static IEnumerable<Finding> Movable(PipelineFacts pipeline)
    {
        foreach (IGrouping<int, Heated> group in Cuts(pipeline).GroupBy(heated => heated.Source.Index))
        {
            // One finding for a temperature, however many cuts come after it.
            Heated first = group.First();
            yield return new Finding(
                RuleCatalog.HotBeforeCut,
                Place.Of(first.Source.Index, first.Source.Facts.Parameters[0].Name),
                $"{Heat.Describe(first.Source, first.Temperature)} comes before {first.Cut.Text}, which then measures the flattened distribution and keeps more of its tail: move the temperature behind the cut")
            {
                Other = Place.Of(group.Last().Cut.Index),
            };
        }
    }

    private static IEnumerable<Heated> Cuts(PipelineFacts pipeline)
    {
        foreach (PlanStage cut in pipeline.Acting.Where(stage => stage.CutsTail && stage.Facts.Has(StageTraits.MeasuresMass)))
        {
            if (Heat.Source(pipeline, cut.Index, out double temperature) is { } source)
            {
                yield return new Heated(source, cut, temperature);
            }
        }
    }

    private sealed record Heated(PlanStage Source, PlanStage Cut, double Temperature);
}
