using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>Checks code that uses samplers, with and without the generated members.</summary>
internal static class UseSources
{
    /// <summary>Samplers of each kind that rules about uses tell apart.</summary>
    public const string Samplers =
        """
        namespace Samplers
        {
            [Nucleate.Sampler, Nucleate.RepetitionPenalty(1.1), Nucleate.TopP(0.9)]
            public sealed partial class ChatSampler { [Nucleate.TopK] public int K { get; set; } = 40; }

            [Nucleate.Sampler, Nucleate.TopP(0.9)]
            public sealed partial class PlainSampler;

            [Nucleate.Sampler, Nucleate.TopP(0.9)]
            public partial struct RowSampler { [Nucleate.TopK] public int K { get; set; } = 40; }

            [Nucleate.Sampler, Nucleate.FrequencyPenalty(0.5), Nucleate.TopP(0.9)]
            public partial struct HistoryRow;
        }
        """;

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    /// <summary>Checks marked code, and returns what was found.</summary>
    public static IReadOnlyList<Diagnostic> Verify(string id, string code) => AnalyzerVerifier.Verify(s_settings, id, Complete(code), Samplers);

    /// <summary>Checks marked statements of a method with the usual parameters.</summary>
    public static IReadOnlyList<Diagnostic> VerifyBody(string id, string statements) => Verify(id, InMethod(statements));

    /// <summary>
    /// Checks marked code in a compilation that has no generated members, as tools see it that do not run generators. The
    /// compiler's errors are left aside; ours have to be the same.
    /// </summary>
    public static void VerifyUngenerated(string id, string code, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        Markup marked = Markup.Parse(Complete(code), id);
        CSharpCompilation compilation = s_settings.Compile(SourceFile.Number(marked.Text, Samplers));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
        var found = compilation.WithAnalyzers(CompilerParts.NewAnalyzers()).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == SourceFile.DefaultPath)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan);
        Assert.Equal(marked.Spans, found.Select(diagnostic => new MarkedSpan(diagnostic.Id, diagnostic.Location.SourceSpan)));
    }

    public static string InMethod(string statements) =>
        $$"""
        public static class Program
        {
            public static void Run(float[] logits, float[][] rows, int[] tokens, ChatSampler given, System.Action<object> use)
            {
                {{statements}}
            }

            private static void Take(object value) => System.Console.WriteLine(value);
        }
        """;

    public static string Complete(string code) => $"using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Nucleate;\nusing Samplers;\n\n{code}\n";
}
