using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Moves stages from another part of a type to the declaration with <c>[Sampler]</c>, behind those that are there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeDeclarationsFix))]
public sealed class MergeDeclarationsFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.StageElsewhere);

    private protected override string Title(Diagnostic diagnostic) => "Move the stage to the declaration with [Sampler]";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return changes;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        IEnumerable<IGrouping<TypeDeclarationSyntax, AttributeSyntax>> parts = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)).OfType<AttributeSyntax>()
            .Where(stage => stage.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null)
            .GroupBy(stage => stage.FirstAncestorOrSelf<TypeDeclarationSyntax>()!);
        foreach (IGrouping<TypeDeclarationSyntax, AttributeSyntax> part in parts)
        {
            if (await MergeTarget.Of(document, model, part.Key, cancellation).ConfigureAwait(false) is { } target)
            {
                changes.Add(await Move(document, model, part, target, cancellation).ConfigureAwait(false));
            }
        }

        return changes;
    }

    private static async Task<TextEdits> Move(
        Document document, SemanticModel model, IGrouping<TypeDeclarationSyntax, AttributeSyntax> part, MergeTarget target, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var stages = part.Where(stage => AttributeHost.Of(stage) == part.Key && target.Accepts(model, stage, cancellation)).ToList();
        changes.Add(document.Id, AttributeRemoval.Changes(text, stages));
        changes.Add(target.Document.Id, target.AddStages(stages.Select(stage => target.Write(model, stage))));

        var members = part.Select(AttributeHost.Of).OfType<MemberDeclarationSyntax>().Distinct()
            .Where(member => member != part.Key && MovableMember.Is(member) && target.Accepts(model, member, cancellation))
            .ToList();
        changes.Add(document.Id, members.Select(member => MovableMember.Remove(text, member)));
        changes.Add(target.Document.Id, target.AddMembers(members.Select(member => MovableMember.Write(text, member))));
        return changes;
    }
}
