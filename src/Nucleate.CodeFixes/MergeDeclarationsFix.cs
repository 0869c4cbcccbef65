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
/// <remarks>All stages of a part go together, or none: what stays behind would come into another order.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeDeclarationsFix))]
public sealed class MergeDeclarationsFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.StageElsewhere);

    private protected override string Title(Diagnostic diagnostic) => "Move the stages to the declaration with [Sampler]";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return changes;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TypeDeclarationSyntax> parts = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)?.FirstAncestorOrSelf<TypeDeclarationSyntax>()).OfType<TypeDeclarationSyntax>()
            .Distinct();
        foreach (TypeDeclarationSyntax part in parts)
        {
            if (await MergeTarget.Of(document, model, part, cancellation).ConfigureAwait(false) is { } target)
            {
                changes.Add(await Move(document, model, part, target, cancellation).ConfigureAwait(false));
            }
        }

        return changes;
    }

    private static async Task<TextEdits> Move(
        Document document, SemanticModel model, TypeDeclarationSyntax part, MergeTarget target, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        List<AttributeSyntax> stages = Stages(model, part);
        List<MemberDeclarationSyntax> members = [.. part.Members.Where(member => Stages(model, member).Count > 0)];
        bool areMovable = stages.TrueForAll(stage => stage.Parent is AttributeListSyntax list && DiagnosticSite.IsWhole(list) && target.Accepts(model, stage, cancellation))
            && members.TrueForAll(member => MovableMember.Is(member) && target.Accepts(model, member, cancellation));
        if (!areMovable)
        {
            return changes;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        changes.Add(document.Id, AttributeRemoval.Changes(text, stages));
        changes.Add(target.Document.Id, target.AddStages(stages.Select(stage => target.Write(model, stage))));
        changes.Add(document.Id, members.Select(member => MovableMember.Remove(text, member)));
        changes.Add(target.Document.Id, target.AddMembers(members.Select(member => MovableMember.Write(text, member))));
        return changes;
    }

    private static List<AttributeSyntax> Stages(SemanticModel model, MemberDeclarationSyntax host) =>
        AttributeHost.Attributes(host).Where(attribute => MergeTarget.IsStage(model, attribute)).ToList();
}
