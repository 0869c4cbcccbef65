using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace TestSupport.Verifying;

/// <summary>Applies a fix to marked sources, one diagnostic at a time and all at once, and compares the texts.</summary>
public static class CodeFixVerifier
{
    private const int MostRounds = 50;

    /// <summary>Checks that the fix, applied until it is offered no more, and fix all, both lead to the fixed sources, which compile.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="id">The rule that <c>[|…|]</c> means.</param>
    /// <param name="sources">Marked sources, each with its fixed text.</param>
    public static Task Verify(CodeFixProvider fix, string id, params (string Source, string Fixed)[] sources) =>
        Verify(new CompileSettings(), fix, id, sources);

    /// <summary>The same for sources that need settings of their own.</summary>
    public static async Task Verify(CompileSettings settings, CodeFixProvider fix, string id, params (string Source, string Fixed)[] sources)
    {
        AnalyzerVerifier.Verify(settings, id, [.. sources.Select(source => source.Source)]);
        using var project = FixableProject.Of(settings, [.. sources.Select(source => Markup.Parse(source.Source, id).Text)]);
        Compare(await OneByOne(project, fix).ConfigureAwait(false), sources, "one by one");
        Compare(await AllAtOnce(project, fix).ConfigureAwait(false), sources, "fix all");
        GeneratorRun.Check(settings, [.. sources.Select(source => source.Fixed)]);
    }

    /// <summary>Asks all fixes about all their diagnostics in any source, broken ones included, and applies what they offer, alone and to all.</summary>
    /// <returns>How many offers there were.</returns>
    public static async Task<int> ApplyAll(CompileSettings settings, IEnumerable<CodeFixProvider> fixes, string source)
    {
        int offers = 0;
        using var project = FixableProject.Of(settings, source);
        foreach (CodeFixProvider fix in fixes)
        {
            int before = offers;
            ImmutableArray<Diagnostic> diagnostics = await project.Diagnostics(project.Solution, fix.FixableDiagnosticIds).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (await FirstAction(project.Solution, fix, diagnostic).ConfigureAwait(false) is { } action)
                {
                    offers++;
                    await Apply(action).ConfigureAwait(false);
                }
            }

            if (offers > before)
            {
                await AllAtOnce(project, fix).ConfigureAwait(false);
            }
        }

        return offers;
    }

    /// <summary>Checks that the fix offers nothing for marked sources.</summary>
    public static Task VerifyNotOffered(CodeFixProvider fix, string id, params string[] sources) => VerifyNotOffered(new CompileSettings(), fix, id, sources);

    /// <summary>The same for sources that need settings of their own.</summary>
    public static async Task VerifyNotOffered(CompileSettings settings, CodeFixProvider fix, string id, params string[] sources)
    {
        AnalyzerVerifier.Verify(settings, id, sources);
        using var project = FixableProject.Of(settings, [.. sources.Select(source => Markup.Parse(source, id).Text)]);
        foreach (Diagnostic diagnostic in await project.Diagnostics(project.Solution, fix.FixableDiagnosticIds).ConfigureAwait(false))
        {
            CodeAction? action = await FirstAction(project.Solution, fix, diagnostic).ConfigureAwait(false);
            CheckFailedException.Require(action is null, $"'{action?.Title}' was offered for {diagnostic}");
        }
    }

    /// <summary>The key of what a fix offers for a diagnostic that is made up, at a piece of a source.</summary>
    public static async Task<string> EquivalenceKey(CodeFixProvider fix, string id, string source, string piece, params (string Key, string Value)[] hints)
    {
        using var project = FixableProject.Of(new CompileSettings(), source);
        CodeAction? action = await FirstAction(project.Solution, fix, await project.MakeUp(id, piece, hints).ConfigureAwait(false)).ConfigureAwait(false);
        CheckFailedException.Require(action?.EquivalenceKey is not null, $"Nothing with a key was offered for {id}.");
        return action!.EquivalenceKey!;
    }

    /// <summary>The first document after a fix of a diagnostic that is made up, at a piece of a source; null if nothing is offered.</summary>
    public static async Task<string?> ApplyMadeUp(
        CompileSettings settings, CodeFixProvider fix, string id, string source, string piece, params (string Key, string Value)[] hints)
    {
        using var project = FixableProject.Of(settings, source);
        CodeAction? action = await FirstAction(project.Solution, fix, await project.MakeUp(id, piece, hints).ConfigureAwait(false)).ConfigureAwait(false);
        return action is null
            ? null
            : (await (await Apply(action).ConfigureAwait(false)).Projects.Single().Documents.First().GetTextAsync().ConfigureAwait(false)).ToString();
    }

    private static async Task<Solution> OneByOne(FixableProject project, CodeFixProvider fix)
    {
        Solution solution = project.Solution;
        for (int round = 0; round < MostRounds; round++)
        {
            ImmutableArray<Diagnostic> diagnostics = await project.Diagnostics(solution, fix.FixableDiagnosticIds).ConfigureAwait(false);
            CodeAction? action = null;
            foreach (Diagnostic diagnostic in diagnostics)
            {
                action ??= await FirstAction(solution, fix, diagnostic).ConfigureAwait(false);
            }

            if (action is null)
            {
                return solution;
            }

            solution = await Apply(action).ConfigureAwait(false);
        }

        throw new CheckFailedException($"The fix was still offered after {MostRounds} rounds.");
    }

    private static async Task<Solution> AllAtOnce(FixableProject project, CodeFixProvider fix)
    {
        FixAllProvider? provider = fix.GetFixAllProvider();
        CheckFailedException.Require(provider is not null, "The fix has no fix all.");
        ImmutableArray<Diagnostic> diagnostics = await project.Diagnostics(project.Solution, fix.FixableDiagnosticIds).ConfigureAwait(false);
        CodeAction? first = null;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            first ??= await FirstAction(project.Solution, fix, diagnostic).ConfigureAwait(false);
        }

        var context = new FixAllContext(
            project.Solution.Projects.Single().Documents.First(),
            fix,
            FixAllScope.Solution,
            first?.EquivalenceKey,
            fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics),
            CancellationToken.None);
        CodeAction? action = await provider!.GetFixAsync(context).ConfigureAwait(false);
        CheckFailedException.Require(action is not null, "Fix all offered nothing.");
        return await Apply(action!).ConfigureAwait(false);
    }

    private static async Task<CodeAction?> FirstAction(Solution solution, CodeFixProvider fix, Diagnostic diagnostic)
    {
        Document document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        CodeAction? first = null;
        var context = new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return first;
    }

    private static async Task<Solution> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static void Compare(Solution solution, IReadOnlyList<(string Source, string Fixed)> sources, string how)
    {
        Document[] documents = [.. solution.Projects.Single().Documents];
        for (int i = 0; i < sources.Count; i++)
        {
            string text = documents[i].GetTextAsync().GetAwaiter().GetResult().ToString();
            CheckFailedException.Require(text == sources[i].Fixed, $"Fixed {how}:\n{text}\nExpected:\n{sources[i].Fixed}");
        }
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(diagnostic => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
