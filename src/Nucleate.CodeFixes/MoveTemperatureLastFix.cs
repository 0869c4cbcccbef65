using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Nucleate.CodeFixes.Declarations;
using Nucleate.Generators.Planning;

namespace Nucleate.CodeFixes;

/// <summary>Moves a high temperature behind the last truncation, so that no cut measures the flattened distribution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveTemperatureLastFix))]
public sealed class MoveTemperatureLastFix : ReorderingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.HotBeforeCut);

    private protected override string Title(Diagnostic diagnostic) => "Move the temperature behind the truncations";

    private protected override Move? Plan(IReadOnlyList<PlanStage> stages, IReadOnlyList<PlanStage> marked)
    {
        if (stages.LastOrDefault(stage => stage.IsTruncation) is not { } last)
        {
            return null;
        }

        // Several in a row keep their order, one by one or all at once.
        PlanStage anchor = stages.Skip(last.Index + 1).TakeWhile(stage => stage.IsTemperature).LastOrDefault() ?? last;
        var moved = marked.Where(stage => stage.Index < last.Index
            && Crossing.Temperature(stages.Skip(stage.Index + 1).Take(last.Index - stage.Index))).ToList();
        return moved.Count == 0 ? null : new Move(moved, anchor, isBehind: true);
    }
}
