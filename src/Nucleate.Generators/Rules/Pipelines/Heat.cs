using System.Collections.Generic;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>How much constant temperatures flatten the distribution, on the way through a pipeline.</summary>
internal static class Heat
{
    /// <summary>The last temperature that leaves the distribution hot before a place in the pipeline, or null if it is not hot there.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="before">The place: only stages in front of it count.</param>
    /// <param name="temperature">The product of the temperatures up to that place.</param>
    public static PlanStage? Source(PipelineFacts pipeline, int before, out double temperature)
    {
        temperature = 1;
        PlanStage? source = null;
        foreach (PlanStage stage in pipeline.Stages)
        {
            if (stage.Index < before && stage.IsTemperature)
            {
                // A value that only the run knows may cool everything down: nothing is certain then.
                temperature *= stage.Constant ?? double.NaN;
                source = stage.Constant > 1 ? stage : source;
            }
            else if (stage.Index < before && stage.Facts.Role is StageRole.Reshape or StageRole.Unknown)
            {
                temperature = double.NaN;
            }
        }

        return temperature > 1 && temperature > pipeline.Options.HotTemperature ? source : null;
    }

    /// <summary>Temperatures in words: one, or the product of several.</summary>
    public static string Describe(PlanStage source, double temperature) =>
        source.Constant == temperature ? source.Text : $"{source.Text} (with the others {Emission.Literal.Number(temperature)})";
}
