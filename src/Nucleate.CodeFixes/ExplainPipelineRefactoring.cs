using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Writes a sampler's plan into its documentation: stages as written, what was simplified and why, what runs, and bounds.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExplainPipelineRefactoring))]
public sealed class ExplainPipelineRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await RefactoringSite.Find(context).ConfigureAwait(false) is not { Model: { IsValid: true } model } sampler)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var block = new DocumentationBlock(text, sampler.Declaration, PlanComment.Begin, PlanComment.End);
        if (block.Write(PlanComment.Lines(model)) is { } change)
        {
            Document document = context.Document;
            context.RegisterRefactoring(CodeAction.Create(
                "Explain this pipeline",
                cancellation =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return Task.FromResult(document.WithText(text.WithChanges(change)));
                },
                equivalenceKey: nameof(ExplainPipelineRefactoring)));
        }
    }
}
