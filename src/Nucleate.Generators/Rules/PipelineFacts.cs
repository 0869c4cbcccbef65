using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Rules;

/// <summary>All that rules know of a declared pipeline.</summary>
/// <remarks>Plain data, so that rules are tested without a compiler, and so that they cannot look at anything else.</remarks>
internal sealed class PipelineFacts
{
    private PlanState? _plan;
    private IReadOnlyList<PlanStage>? _acting;

    public PipelineFacts(IEnumerable<StageModel> stages, int vocabularySize = 0, DialectFacts? dialect = null)
    {
        Dialect = dialect ?? DialectCatalog.Own;
        Stages = stages.Select((stage, index) => new PlanStage(stage, index, Dialect)).ToList();
        VocabularySize = vocabularySize;
    }

    private PipelineFacts(PipelineFacts other, RuleOptions options)
    {
        (Stages, VocabularySize, Dialect, Task, Options) = (other.Stages, other.VocabularySize, other.Dialect, other.Task, options);
        Expression = other.Expression;
        (_plan, _acting) = (other._plan, other._acting);
    }

    /// <summary>The same pipeline under what the user configured for its file.</summary>
    public PipelineFacts Under(RuleOptions options) => new(this, options);

    /// <summary>The stages as written.</summary>
    public IReadOnlyList<PlanStage> Stages { get; }

    /// <summary>Whose rules decide where systems differ.</summary>
    public DialectFacts Dialect { get; }

    /// <summary>The number of tokens, or 0 if it is not known.</summary>
    public int VocabularySize { get; }

    /// <summary>The name of the declared <c>GenerationTask</c>.</summary>
    public string Task { get; init; } = TaskNames.Unspecified;

    /// <summary>The expression that gave a constant, where it is no literal and the front end knows it; for messages alone.</summary>
    public Func<Place, string?> Expression { get; init; } = static _ => null;

    /// <summary>What the user configured.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.Default;

    /// <summary>What the planner makes of the stages; only for valid ones.</summary>
    public PlanState Plan => _plan ??= Planner.Simplify(Stages, VocabularySize);

    /// <summary>The stages that do something: the planner could not remove them.</summary>
    public IReadOnlyList<PlanStage> Acting => _acting ??= [.. Stages.Where(stage => !Plan.Records.Exists(record => record.Removes && record.Index == stage.Index))];

    /// <summary>The stages that do something and stand in front of another one.</summary>
    public IEnumerable<PlanStage> ActingBefore(PlanStage stage) => Acting.TakeWhile(earlier => earlier.Index < stage.Index);
}
