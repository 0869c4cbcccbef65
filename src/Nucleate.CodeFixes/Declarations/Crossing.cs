using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>Whether a stage may change places with others, when its place among the truncations is all that should change.</summary>
internal static class Crossing
{
    /// <summary>Whether a temperature means the same on the other side of these stages, but for what truncations measure.</summary>
    public static bool Temperature(IEnumerable<PlanStage> stages) =>
        stages.All(stage => stage.IsTruncation || stage.IsTemperature || Masks(stage));

    /// <summary>Whether a penalty means the same on the other side of these stages, but for what truncations leave of its tokens.</summary>
    public static bool Penalty(IEnumerable<PlanStage> stages) => stages.All(stage => stage.IsTruncation || Masks(stage));

    // What only rules tokens out commutes with whatever changes the logits of the others.
    private static bool Masks(PlanStage stage) => stage.Is(StageCatalog.Suppress);
}
