using System.Collections.Generic;

namespace Nucleate.Generators.Rules;

/// <summary>A check of a pipeline: facts in, findings out. It knows neither compiler nor editor.</summary>
internal interface IPipelineRule
{
    IEnumerable<Finding> Check(PipelineFacts pipeline);
}
