using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace TestSupport.Verifying;

/// <summary>Applies a refactoring at a marked place (<c>[|…|]</c>, which may be empty) and compares the texts.</summary>
public static class RefactoringVerifier
{
    /// <summary>Checks that the refactoring with that title leads to the expected text, which compiles, and that applying it again changes nothing.</summary>
    /// <param name="settings">How sources are compiled.</param>
    /// <param name="refactoring">The refactoring.</param>
    /// <param name="title">The title, or that of a nested action.</param>
    /// <param name="source">The source with one mark.</param>
    /// <param name="expected">The text afterwards.</param>
    public static async Task Verify(CompileSettings settings, CodeRefactoringProvider refactoring, string title, string source, string expected)
    {
        var markup = Markup.Parse(source);
        string once = await Apply(settings, refactoring, title, markup.Text, markup.Spans.Single().Span).ConfigureAwait(false)
            ?? throw new CheckFailedException($"'{title}' was not offered for\n{markup.Text}");
        CheckFailedException.Require(once == expected, $"Refactored:\n{once}\nExpected:\n{expected}");
        GeneratorRun.Check(settings, once);

        // The same place is the one that the same name is at.
        string name = markup.Text.Substring(markup.Spans[0].Span.Start, markup.Spans[0].Span.Length);
        int start = once.LastIndexOf(name, System.StringComparison.Ordinal);
        string? twice = await Apply(settings, refactoring, title, once, new TextSpan(start, name.Length)).ConfigureAwait(false);
        CheckFailedException.Require(twice is null || twice == once, $"Refactored twice:\n{twice}\nOnce:\n{once}");
    }

    /// <summary>The titles of what is offered at the mark, nested ones after their parent's with a slash.</summary>
    public static async Task<IReadOnlyList<string>> Offers(CompileSettings settings, CodeRefactoringProvider refactoring, string source)
    {
        var markup = Markup.Parse(source);
        using var project = FixableProject.Of(settings, markup.Text);
        return [.. (await Actions(project, refactoring, markup.Spans.Single().Span).ConfigureAwait(false)).Select(offer => offer.Title)];
    }

    /// <summary>Asks at every token of any source, broken ones included, and applies what is offered.</summary>
    /// <returns>How many offers there were.</returns>
    public static async Task<int> ApplyEverywhere(CompileSettings settings, CodeRefactoringProvider refactoring, string source)
    {
        int offers = 0;
        using var project = FixableProject.Of(settings, source);
        SyntaxNode root = (await project.Solution.Projects.Single().Documents.First().GetSyntaxRootAsync().ConfigureAwait(false))!;
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            foreach ((string _, CodeAction action) in await Actions(project, refactoring, token.Span).ConfigureAwait(false))
            {
                offers++;
                await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return offers;
    }

    /// <summary>The text after the refactoring with that title, which compiles; null if it is not offered.</summary>
    public static async Task<string?> Apply(CompileSettings settings, CodeRefactoringProvider refactoring, string title, string source)
    {
        var markup = Markup.Parse(source);
        string? text = await Apply(settings, refactoring, title, markup.Text, markup.Spans.Single().Span).ConfigureAwait(false);
        if (text is not null)
        {
            GeneratorRun.Check(settings, text);
        }

        return text;
    }

    private static async Task<string?> Apply(CompileSettings settings, CodeRefactoringProvider refactoring, string title, string text, TextSpan span)
    {
        using var project = FixableProject.Of(settings, text);
        CodeAction? action = (await Actions(project, refactoring, span).ConfigureAwait(false)).FirstOrDefault(offer => offer.Title == title || offer.Title.EndsWith("/" + title, System.StringComparison.Ordinal)).Action;
        if (action is null)
        {
            return null;
        }

        ApplyChangesOperation changes = (await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single();
        return (await changes.ChangedSolution.Projects.Single().Documents.First().GetTextAsync().ConfigureAwait(false)).ToString();
    }

    private static async Task<List<(string Title, CodeAction Action)>> Actions(FixableProject project, CodeRefactoringProvider refactoring, TextSpan span)
    {
        var actions = new List<CodeAction>();
        var context = new CodeRefactoringContext(project.Solution.Projects.Single().Documents.First(), span, actions.Add, CancellationToken.None);
        await refactoring.ComputeRefactoringsAsync(context).ConfigureAwait(false);
        return [.. actions.SelectMany(action => Nested(action) is { Count: > 0 } nested ? nested.Select(child => ($"{action.Title}/{child.Title}", child)) : [(action.Title, action)])];
    }

    // Newer compilers have a public property; the floor has an internal one of another name.
    private static IReadOnlyList<CodeAction> Nested(CodeAction action)
    {
        const System.Reflection.BindingFlags Any = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        object? nested = (typeof(CodeAction).GetProperty("NestedActions", Any) ?? typeof(CodeAction).GetProperty("NestedCodeActions", Any))?.GetValue(action);
        return nested is IEnumerable<CodeAction> actions ? [.. actions] : [];
    }
}
