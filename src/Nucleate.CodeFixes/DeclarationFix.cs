using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>
/// A fix of declarations. It works out its changes before it offers them, so that nothing is offered that does not apply,
/// and works out those of several diagnostics of a document together, since stages of one list lean on each other.
/// </summary>
public abstract class DeclarationFix : CodeFixProvider
{
    private protected DeclarationFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => JointFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            TextEdits changes = await Changes(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            if (!changes.IsEmpty)
            {
                Solution solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(Title(diagnostic), cancellation => changes.ApplyTo(solution, cancellation), EquivalenceKey(diagnostic)),
                    diagnostic);
            }
        }
    }

    /// <summary>What the offer reads.</summary>
    private protected abstract string Title(Diagnostic diagnostic);

    /// <summary>Diagnostics with the same key are fixed together.</summary>
    internal virtual string EquivalenceKey(Diagnostic diagnostic) => GetType().Name;

    /// <summary>The changes that fix diagnostics of one document; none for those where the fix does not apply.</summary>
    internal abstract Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);
}
