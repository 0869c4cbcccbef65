using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;
using Nucleate.Generators.Planning;
using Nucleate.Systems;

namespace Nucleate.CodeFixes;

/// <summary>Puts a type's stages into the order of a well-known system.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(OrderStagesRefactoring))]
public sealed class OrderStagesRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await RefactoringSite.Find(context).ConfigureAwait(false) is not { } sampler)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (SystemOrder system in SystemOrder.All)
        {
            if (AttributeArrangement.Change(text, sampler.Declaration, Order(sampler, system)) is { } change)
            {
                actions.Add(CodeAction.Create(
                    system.Name,
                    cancellation => Apply(context.Document, text, change, cancellation),
                    equivalenceKey: $"{nameof(OrderStagesRefactoring)}.{system.Name}"));
            }
        }

        if (actions.Count > 0)
        {
            context.RegisterRefactoring(CodeAction.Create("Order the stages as in", actions.ToImmutable(), isInlinable: false));
        }
    }

    private static Task<Document> Apply(Document document, SourceText text, TextChange change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(document.WithText(text.WithChanges(change)));
    }

    // What the system does not have follows what stands in front of it; at the very front it stays there.
    private static List<AttributeSyntax> Order(DeclaredSampler sampler, SystemOrder system)
    {
        var ranks = new Dictionary<AttributeSyntax, int>();
        foreach (PlanStage stage in sampler.Stages)
        {
            if (sampler.Attribute(stage) is { } attribute && system.Rank(stage.Name) is >= 0 and var rank)
            {
                ranks[attribute] = rank;
            }
        }

        int last = -1;
        var ranked = new List<KeyValuePair<int, AttributeSyntax>>();
        foreach (AttributeSyntax attribute in AttributeHost.Attributes(sampler.Declaration))
        {
            last = ranks.TryGetValue(attribute, out int own) ? own : last;
            ranked.Add(new KeyValuePair<int, AttributeSyntax>(last, attribute));
        }

        return ranked.OrderBy(entry => entry.Key).Select(entry => entry.Value).ToList();
    }
}
