using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>Stages run as written, so they have to be written in the order in which the dialect's system runs them.</summary>
internal static class DialectOrder
{
    public static IEnumerable<Finding> Check(PlanStage stage, DialectStage known, PipelineFacts pipeline)
    {
        IEnumerable<PlanStage> earlier = pipeline.Stages.Take(stage.Index);
        return stage.Dialect.IsOrderFree ? BeforeCuts(stage, known, earlier) : InPlace(stage, earlier);
    }

    private static IEnumerable<Finding> BeforeCuts(PlanStage stage, DialectStage known, IEnumerable<PlanStage> earlier)
    {
        if (known.PrecedesCuts && earlier.FirstOrDefault(other => other.IsTruncation) is { } cut)
        {
            yield return Misplaced(
                stage, cut, $"{stage.Dialect.System} refuses {stage.Name} after a truncation, as here after {cut.Text}: write it in front");
        }
    }

    private static IEnumerable<Finding> InPlace(PlanStage stage, IEnumerable<PlanStage> earlier)
    {
        DialectFacts dialect = stage.Dialect;
        int rank = dialect.Rank(stage.Name);
        PlanStage? last = earlier.OrderBy(other => dialect.Rank(other.Name)).LastOrDefault();
        int furthest = last is null ? -1 : dialect.Rank(last.Name);
        if (furthest > rank)
        {
            yield return Misplaced(
                stage, last!, $"{dialect.System} runs {stage.Name} before {last!.Name}, whatever the order in which they are set: write it in front of {last.Text}");
        }
        else if (furthest == rank && stage.Facts.Tokens == StageTokens.None && stage.Facts.Role != StageRole.Terminal)
        {
            yield return Misplaced(stage, last!, $"{dialect.System} has one {stage.Name}, and {last!.Text} is it already: remove one of them");
        }
    }

    private static Finding Misplaced(PlanStage stage, PlanStage other, string message) =>
        new(RuleCatalog.NotInDialect, Place.Of(stage.Index), message) { Other = Place.Of(other.Index) };
}
