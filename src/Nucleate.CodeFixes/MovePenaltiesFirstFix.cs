using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Nucleate.CodeFixes.Declarations;
using Nucleate.Generators.Planning;

namespace Nucleate.CodeFixes;

/// <summary>Moves all penalties in front of the first truncation, so that other tokens are left to take the place of penalised ones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MovePenaltiesFirstFix))]
public sealed class MovePenaltiesFirstFix : ReorderingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.PenaltyAfterCut);

    private protected override string Title(Diagnostic diagnostic) => "Move the penalties in front of the truncations";

    private protected override Move? Plan(IReadOnlyList<PlanStage> stages, IReadOnlyList<PlanStage> marked)
    {
        if (stages.FirstOrDefault(stage => stage.CutsTail) is not { } first)
        {
            return null;
        }

        var behind = stages.Skip(first.Index).ToList();
        var moved = behind.Where(stage => stage.Penalises).ToList();
        bool isSafe = moved.Count > 0
            && Crossing.Penalty(behind.TakeWhile(stage => stage.Index < moved[moved.Count - 1].Index).Where(stage => !stage.Penalises));
        return isSafe ? new Move(moved, first, isBehind: false) : null;
    }
}
