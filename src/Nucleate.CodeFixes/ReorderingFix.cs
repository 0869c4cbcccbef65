using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;
using Nucleate.Generators.Planning;

namespace Nucleate.CodeFixes;

/// <summary>A fix that puts stages of a declaration into another order.</summary>
public abstract class ReorderingFix : DeclarationFix
{
    private protected ReorderingFix()
    {
    }

    internal sealed override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return changes;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (IGrouping<TypeDeclarationSyntax, AttributeSyntax> group in diagnostics
                     .Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)).OfType<AttributeSyntax>()
                     .Where(attribute => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null)
                     .GroupBy(attribute => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()!))
        {
            if (await DeclaredSampler.Of(document, group.Key, cancellation).ConfigureAwait(false) is { } sampler
                && Change(text, sampler, new HashSet<AttributeSyntax>(group)) is { } change)
            {
                changes.Add(document.Id, [change]);
            }
        }

        return changes;
    }

    /// <summary>Which stages have to stand in which order, and on which declaration.</summary>
    /// <param name="stages">All stages as written.</param>
    /// <param name="marked">Those that the diagnostics speak of.</param>
    private protected abstract Move? Plan(IReadOnlyList<PlanStage> stages, IReadOnlyList<PlanStage> marked);

    private TextChange? Change(SourceText text, DeclaredSampler sampler, HashSet<AttributeSyntax> marked)
    {
        if (sampler.Stages.Where(stage => sampler.Attribute(stage) is { } attribute && marked.Contains(attribute)).ToList() is not { Count: > 0 } stages
            || Plan(sampler.Stages, stages) is not { } move
            || AttributeHost.Common(move.Stages.Append(move.Anchor).Select(sampler.Attribute)) is not { } host)
        {
            return null;
        }

        var moved = move.Stages.Select(stage => sampler.Attribute(stage)!).ToList();
        var order = AttributeHost.Attributes(host).Where(attribute => !moved.Contains(attribute)).ToList();
        int anchor = order.IndexOf(sampler.Attribute(move.Anchor)!);
        order.InsertRange(move.IsBehind ? anchor + 1 : anchor, moved);
        return AttributeArrangement.Change(text, host, order);
    }

    /// <summary>Stages that move, and where to.</summary>
    /// <param name="stages">The stages, in their order.</param>
    /// <param name="anchor">The stage next to which they go.</param>
    /// <param name="isBehind">Whether they go behind it.</param>
    private protected sealed class Move(IReadOnlyList<PlanStage> stages, PlanStage anchor, bool isBehind)
    {
        public IReadOnlyList<PlanStage> Stages { get; } = stages;

        public PlanStage Anchor { get; } = anchor;

        public bool IsBehind { get; } = isBehind;
    }
}
