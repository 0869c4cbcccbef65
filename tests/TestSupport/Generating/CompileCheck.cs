using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TestSupport.Compiling;

namespace TestSupport.Generating;

/// <summary>Compiles sources with the generated ones: neither the compiler nor an analyzer of ours may say anything unexpected.</summary>
internal static class CompileCheck
{
    public static void Require(CompileSettings settings, CSharpCompilation compilation)
    {
        Diagnostic[] unexpected = [.. All(settings, compilation).Where(diagnostic => !settings.Expected.Contains(diagnostic.Id))];
        if (unexpected.Length > 0)
        {
            string files = string.Join("\n\n", unexpected.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Take(2).Select(Numbered));
            throw new CheckFailedException($"Unexpected diagnostics:\n{string.Join("\n", unexpected.Take(20))}\n\n{files}");
        }
    }

    /// <summary>What a build would list: hidden diagnostics and suppressed ones are left out.</summary>
    public static IEnumerable<Diagnostic> All(CompileSettings settings, CSharpCompilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = CompilerParts.NewAnalyzers();
        ImmutableArray<Diagnostic> found = compilation
            .WithAnalyzers(analyzers, new AnalyzerOptions([], new FixedConfiguration(settings.Configuration)))
            .GetAllDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        RequireRunByABuild(analyzers, found);
        return found
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed)
            .Where(diagnostic => !settings.IgnoresAdvice || !IsAdvice(diagnostic));
    }

    /// <summary>Fails for a warning that no build would show.</summary>
    /// <remarks>
    /// The compiler of a build leaves out analyzers of which no rule is a warning by default, whatever they would report: here
    /// they run, so a warning of theirs would exist in tests alone.
    /// </remarks>
    private static void RequireRunByABuild(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found.Where(each => each.Severity >= DiagnosticSeverity.Warning && each.Id.StartsWith("NUC", System.StringComparison.Ordinal)))
        {
            CheckFailedException.Require(
                analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Contains(diagnostic.Descriptor)
                    && analyzer.SupportedDiagnostics.Any(rule => rule.DefaultSeverity >= DiagnosticSeverity.Warning)),
                $"{diagnostic.Id} is reported as a {diagnostic.Severity} by an analyzer that no build runs, since all of its rules are advice by default.");
        }
    }

    private static bool IsAdvice(Diagnostic diagnostic) =>
        diagnostic.Severity != DiagnosticSeverity.Error && diagnostic.Id.StartsWith("NUC", System.StringComparison.Ordinal);

    private static string Numbered(SyntaxTree? tree) =>
        string.Join('\n', (tree?.ToString() ?? string.Empty).Split('\n').Select((line, index) => $"{index + 1,4} {line}"));
}
