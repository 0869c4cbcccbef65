using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Fixes all diagnostics of a <see cref="DeclarationFix"/> at once, document by document.</summary>
internal sealed class JointFixAll : FixAllProvider
{
    public static JointFixAll Instance { get; } = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all occurrences", cancellation => Fix(fixAllContext, cancellation), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> Fix(FixAllContext context, CancellationToken cancellation)
    {
        var fix = (DeclarationFix)context.CodeFixProvider;
        var all = new TextEdits();
        ImmutableArray<Diagnostic> diagnostics = await Diagnostics(context).ConfigureAwait(false);
        foreach (IGrouping<SyntaxTree, Diagnostic> group in Meant(fix, diagnostics, context.CodeActionEquivalenceKey)
                     .Where(diagnostic => diagnostic.Location.IsInSource)
                     .GroupBy(diagnostic => diagnostic.Location.SourceTree!))
        {
            if (context.Solution.GetDocument(group.Key) is { } document)
            {
                all.Add(await fix.Changes(document, group.ToImmutableArray(), cancellation).ConfigureAwait(false));
            }
        }

        return await all.ApplyTo(context.Solution, cancellation).ConfigureAwait(false);
    }

    // dotnet format takes the key from whatever the analyzer reported first, perhaps for another rule, and then asks for one
    // rule at a time: a key that none of that rule's diagnostics has leaves all of them.
    private static IReadOnlyList<Diagnostic> Meant(DeclarationFix fix, ImmutableArray<Diagnostic> diagnostics, string? key)
    {
        Diagnostic[] keyed = diagnostics.Where(diagnostic => fix.EquivalenceKey(diagnostic) == key).ToArray();
        return keyed.Length == 0 ? diagnostics : keyed;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project };
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in projects)
        {
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return all.ToImmutable();
    }
}
