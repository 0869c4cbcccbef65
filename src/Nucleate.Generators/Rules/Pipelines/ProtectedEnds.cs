using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>XTC that may drop the tokens that end the text.</summary>
/// <remarks>
/// Which ids these are only the user knows. Where they were not configured and nothing is protected, the finding is hidden:
/// an offer in the editor, not a warning.
/// </remarks>
internal sealed class ProtectedEnds : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline) =>
        pipeline.Acting.Where(stage => stage.Is(StageCatalog.Xtc)).Select(stage => Check(stage, pipeline)).OfType<Finding>();

    private static Finding? Check(PlanStage stage, PipelineFacts pipeline)
    {
        IReadOnlyList<int> ends = pipeline.Options.EndOfText;
        int[] missing = ends.Except(stage.Written.Protected).Except(Suppressed(pipeline)).ToArray();
        if (missing.Length > 0)
        {
            string ids = string.Join(", ", missing.Select(token => token.ToString(CultureInfo.InvariantCulture)));
            return Unprotected(stage, $"{stage.Text} may drop the end of the text (token {ids}) when it is among the likely tokens, and the text runs on: add it to Protected") with
            {
                Hints = [new(FixHints.Tokens, ids)],
            };
        }

        return ends.Count > 0 || stage.Written.Protected.Count > 0
            ? null
            : Unprotected(
                stage,
                $"{stage.Text} protects no token, so it may drop the end of the text: name its ids in Protected, or once for all samplers as {RuleOptions.EndOfTextKey} in .editorconfig") with
            {
                Severity = RuleSeverity.Hidden,
            };
    }

    // What can never be drawn cannot be dropped either.
    private static IEnumerable<int> Suppressed(PipelineFacts pipeline) =>
        pipeline.Stages.Where(stage => stage.Is(StageCatalog.Suppress) && stage.Written.Values.Count == 0).SelectMany(stage => stage.Written.Tokens);

    private static Finding Unprotected(PlanStage stage, string message) => new(RuleCatalog.UnprotectedEnd, Place.Of(stage.Index), message);
}
