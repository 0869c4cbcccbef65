using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TestSupport.Generating;

/// <summary>Runs a driver again where nothing that matters changed: every output must come from the cache.</summary>
internal static class CachingCheck
{
    private const string Unrelated = "\n// An edit that touches no declaration.\nnamespace Unrelated.Edit { }\n";

    public static void Require(GeneratorDriver driver, GeneratorRun run)
    {
        Require(driver, run, run.Input.Clone(), "on a clone");
        SyntaxTree added = CSharpSyntaxTree.ParseText(Unrelated, (CSharpParseOptions)run.Input.SyntaxTrees[0].Options, "/src/Unrelated.cs");
        Require(driver, run, run.Input.AddSyntaxTrees(added), "after a file was added");

        CSharpCompilation edited = run.Input;
        foreach (SyntaxTree tree in run.Input.SyntaxTrees)
        {
            string text = tree + Unrelated;
            bool mayFollow = !tree.GetCompilationUnitRoot().Members.Any(member => member.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.FileScopedNamespaceDeclaration));
            text = mayFollow ? text : tree + "\n// An edit that touches no declaration.\n";
            edited = edited.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text)));
        }

        Require(driver, run, edited, "after an edit elsewhere in the files");
    }

    private static void Require(GeneratorDriver driver, GeneratorRun run, Compilation compilation, string when)
    {
        GeneratorDriverRunResult again = driver.RunGenerators(compilation).GetRunResult();
        for (int i = 0; i < again.Results.Length; i++)
        {
            GeneratorRunResult result = again.Results[i];
            CheckFailedException.Require(
                result.GeneratedSources.Length == run.Result.Results[i].GeneratedSources.Length, $"The number of files changed {when}.");
            foreach ((string name, IncrementalGeneratorRunStep step) in TrackedSteps.Own(result).Concat(TrackedSteps.Outputs(result)))
            {
                foreach ((object _, IncrementalStepRunReason reason) in step.Outputs)
                {
                    bool kept = reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
                    CheckFailedException.Require(kept, $"The step {name} was {reason} {when}.");
                }
            }
        }
    }
}
