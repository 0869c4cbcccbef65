using System;
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
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Systems;

namespace Nucleate.CodeFixes;

/// <summary>Puts a type's stages into the order of a well-known system, or of its dialect's system if that has a fixed one.</summary>
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
        foreach ((string system, Func<string, int> rank) in Systems(sampler))
        {
            List<AttributeSyntax> order = Order(sampler, rank);
            if (Suits(sampler, order) && AttributeArrangement.Change(text, sampler.Declaration, order) is { } change)
            {
                actions.Add(CodeAction.Create(
                    system,
                    cancellation => Apply(context.Document, text, change, cancellation),
                    equivalenceKey: $"{nameof(OrderStagesRefactoring)}.{system}"));
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

    private static DialectFacts Dialect(DeclaredSampler sampler) => sampler.Stages.Count > 0 ? sampler.Stages[0].Dialect : DialectCatalog.Own;

    private static IEnumerable<(string System, Func<string, int> Rank)> Systems(DeclaredSampler sampler)
    {
        DialectFacts dialect = Dialect(sampler);
        return dialect.IsOwn || dialect.IsOrderFree
            ? SystemOrder.All.Select(system => (system.Name, (Func<string, int>)system.Rank))
            : [(dialect.System, dialect.Rank)];
    }

    // Whether the dialect's system refuses nothing in that order that it does not refuse already.
    private static bool Suits(DeclaredSampler sampler, List<AttributeSyntax> order)
    {
        var stages = sampler.Stages.OrderBy(stage => sampler.Attribute(stage) is { } attribute && order.IndexOf(attribute) is >= 0 and var at ? at : order.Count).ToList();
        int misplaced = Misplaced(stages, Dialect(sampler));
        return misplaced == 0 || misplaced < Misplaced(sampler.Stages, Dialect(sampler));
    }

    private static int Misplaced(IReadOnlyList<PlanStage> stages, DialectFacts dialect) =>
        new StagesOfDialect().Check(new PipelineFacts(stages.Select(stage => stage.Written), dialect: dialect)).Count(finding => finding.Other is not null);

    // What the system does not have follows what stands in front of it; at the very front it stays there.
    private static List<AttributeSyntax> Order(DeclaredSampler sampler, Func<string, int> rankOf)
    {
        var ranks = new Dictionary<AttributeSyntax, int>();
        foreach (PlanStage stage in sampler.Stages)
        {
            if (sampler.Attribute(stage) is { } attribute && rankOf(stage.Name) is >= 0 and var rank)
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
