using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A high temperature and nothing that removes the tail.</summary>
internal sealed class HeatWithoutCut : IPipelineRule
{
    // With fewer tokens there is no long tail to speak of.
    private const int LargeVocabulary = 1000;

    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        bool isLarge = pipeline.VocabularySize is 0 or >= LargeVocabulary;
        // Skew removes nothing.
        bool isCut = pipeline.Acting.Any(stage =>
            stage.CutsTail || (stage.Facts.Role is StageRole.Terminal or StageRole.Unknown && !stage.Is(StageCatalog.Skew)));
        if (isLarge && !isCut && Heat.Source(pipeline, int.MaxValue, out double temperature) is { } source)
        {
            yield return new Finding(
                RuleCatalog.HotWithoutCut,
                Place.Of(source.Index, source.Facts.Parameters[0].Name),
                $"{Heat.Describe(source, temperature)} flattens the whole vocabulary and nothing removes its tail, so senseless tokens are drawn: {Advice(pipeline)}");
        }
    }

    // A system with an order of its own may have its truncations behind the temperature.
    private static string Advice(PipelineFacts pipeline) =>
        pipeline.Dialect.IsOwn || pipeline.Dialect.IsOrderFree ? "put a truncation such as [MinP(0.05)] in front of it" : "add a truncation such as [MinP(0.05)]";
}
