using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using TestSupport.Compiling;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>In a project that does not refer to the library, the analyzers do nothing at all.</summary>
public sealed class UnrelatedProjectTests
{
    private const string Source = "[System.Obsolete] public sealed class C { public int Number() => new C().GetHashCode(); }";

    // What presets can be turned into: without one there is nothing to look for.
    private const string OtherLibrary = "namespace Microsoft.Extensions.AI { public class ChatOptions; }";

    [Fact]
    public async Task Without_the_library_nothing_is_registered()
    {
        CSharpCompilation project = new CompileSettings { ChecksDocumentation = false }.Compile(SourceFile.Number(Source, OtherLibrary));
        CSharpCompilation unrelated = project.RemoveReferences(project.References.Where(reference => reference.Display!.EndsWith("Nucleate.dll", System.StringComparison.Ordinal)));
        Assert.Equal(project.References.Count() - 1, unrelated.References.Count());
        Assert.All(await RegisteredActions(unrelated), count => Assert.Equal(0, count));
        Assert.All(await RegisteredActions(project), count => Assert.NotEqual(0, count));
    }

    // All kinds but the start of the compilation, which is where an analyzer looks whether it has anything to do.
    private static async Task<IReadOnlyList<int>> RegisteredActions(CSharpCompilation compilation)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(CompilerParts.NewAnalyzers());
        await analysis.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var counts = new List<int>();
        foreach (DiagnosticAnalyzer analyzer in analysis.Analyzers)
        {
            AnalyzerTelemetryInfo told = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false);
            counts.Add(
                told.SymbolActionsCount + told.SymbolStartActionsCount + told.SymbolEndActionsCount + told.SyntaxNodeActionsCount + told.SyntaxTreeActionsCount
                + told.OperationActionsCount + told.OperationBlockActionsCount + told.OperationBlockStartActionsCount + told.SemanticModelActionsCount
                + told.CodeBlockActionsCount + told.CodeBlockStartActionsCount + told.CompilationActionsCount + told.CompilationEndActionsCount);
        }

        return counts;
    }
}
