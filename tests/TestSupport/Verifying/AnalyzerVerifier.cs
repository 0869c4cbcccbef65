using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace TestSupport.Verifying;

/// <summary>
/// Compares what a build would list for marked sources, generated code included, with the marks: exactly these
/// diagnostics, at exactly these places, and nothing from the compiler on top.
/// </summary>
public static class AnalyzerVerifier
{
    /// <summary>Checks marked sources and returns the diagnostics, for a look at their messages.</summary>
    public static IReadOnlyList<Diagnostic> Verify(string defaultId, params string[] sources) =>
        Verify(new CompileSettings(), defaultId, sources);

    /// <summary>Checks marked sources and returns the diagnostics, for a look at their messages.</summary>
    public static IReadOnlyList<Diagnostic> Verify(CompileSettings settings, string defaultId, params string[] sources)
    {
        Markup[] marked = [.. sources.Select(source => Markup.Parse(source, defaultId))];
        GeneratorRun run = GeneratorRun.Only(settings, [.. marked.Select(source => source.Text)]);
        Diagnostic[] found = [.. CompileCheck.All(settings, run.Output).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
        for (int i = 0; i < marked.Length; i++)
        {
            string path = SourceFile.Number(sources)[i].Path;
            string expected = Describe(marked[i].Text, marked[i].Spans);
            string actual = Describe(
                marked[i].Text,
                found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == path).Select(diagnostic => new MarkedSpan(diagnostic.Id, diagnostic.Location.SourceSpan)));
            CheckFailedException.Require(
                expected == actual, $"Expected in {path}:\n{expected}\nFound:\n{actual}\nAll:\n{string.Join("\n", found.AsEnumerable())}\n\n{marked[i].Text}");
        }

        Diagnostic[] elsewhere = [.. found.Where(diagnostic => !(diagnostic.Location.SourceTree?.FilePath ?? string.Empty).StartsWith("/src/Test", System.StringComparison.Ordinal))];
        CheckFailedException.Require(elsewhere.Length == 0, $"Diagnostics outside the sources:\n{string.Join("\n", elsewhere.AsEnumerable())}\n{string.Join("\n\n", run.Files.Values)}");
        return found;
    }

    /// <summary>Checks that the rule speaks at all marks, and that a pragma silences it there.</summary>
    public static void VerifySuppressed(string id, string source) => VerifySuppressed(new CompileSettings(), id, source);

    /// <summary>Checks that the rule speaks at all marks, and that a pragma silences it there.</summary>
    public static void VerifySuppressed(CompileSettings settings, string id, string source)
    {
        CheckFailedException.Require(Markup.Parse(source, id).Spans.Any(mark => mark.Id == id), $"Nothing is marked that a pragma could silence:\n{source}");
        Verify(settings, id, source);
        string text = $"#pragma warning disable {id}\n{Markup.Parse(source, id).Text}\n#pragma warning restore {id}\n";
        Verify(settings, id, text);
    }

    private static string Describe(string text, IEnumerable<MarkedSpan> spans) =>
        string.Join("\n", spans.Select(mark => $"  {mark.Id} at {Position(text, mark.Span)} on '{text.Substring(mark.Span.Start, mark.Span.Length)}'"));

    private static string Position(string text, TextSpan span)
    {
        string before = text[..span.Start];
        return $"({before.Count(letter => letter == '\n') + 1}, {span.Start - before.LastIndexOf('\n')})";
    }
}
