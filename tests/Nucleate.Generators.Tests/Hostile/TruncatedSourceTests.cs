using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Rules;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Hostile;

/// <summary>An editor's normal state: a source that ends anywhere. Neither generator nor analyzer may fail on it.</summary>
public sealed class TruncatedSourceTests
{
    private static readonly string[] s_sources =
    [
        """
        using Nucleate;
        namespace Chat;
        [Sampler(VocabularySize = 32000, Task = GenerationTask.StructuredOutput)]
        [RepetitionPenalty(1.1f, Window = 64, Except = new[] { 1, 2 })]
        [LogitBias(token: 3, bias: -1), Suppress(1, 2, 3), TopK(k: 40, MinKeep = 2)]
        public sealed partial class ChatSampler<T> where T : class
        {
            [Temperature, TopP(0.9f)] public float Heat { get; init; } = 0.8f;
            [Suppress(7)] private bool _early = false;
            [field: MinP] public double Least { get; } = 0.1;
        }
        """,
        """
        public partial struct Outer<T> { public partial record Inner { [Nucleate.Sampler, Nucleate.TopP(-1), Nucleate.TopK] [Nucleate.Greedy, Nucleate.Temperature(2)]
            partial struct Row { [Nucleate.TopK] private const string K = "x"; [Nucleate.TopP] float this[int i] => i; [Nucleate.MinP] event System.Action E; } } }
        """,
        """
        [Nucleate.Sampler, Nucleate.RepetitionPenalty(1.1)] public partial struct Row { public int K { get; set; } }
        class User(Row primary)
        {
            private readonly Row _row = new(1);
            Row Auto { get; init; } = primary;
            int Next(float[] logits, Row[] all, in Row seen, Row? maybe)
            {
                var own = new Row(1) { K = 2 };
                foreach (var row in all) { _ = row.Sample(logits); all[0] = own with { K = 3 }; }
                for (int i = 0; i < 3; i++) { System.Func<int> f = () => own.Sample(logits) + (maybe?.Sample(logits) ?? 0); object o = own; }
                return _row.Sample(logits) + Auto!.TrySample(logits).Token + seen.Sample(logits) + maybe.Value.Sample(logits) + nameof(own).Length;
            }
            Row Leak() { switch (primary) { case var other: return other; } }
        }
        """,
        """
        using Nucleate;
        namespace Shop;
        [OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-5-mni", Task = GenerationTask.Code, Temperature = 1.5, TopP = 0.97f, Seed = -1, ReasoningEffort = (ReasoningLevel)9)]
        public static partial class Text { public const double Heat = 0.9; }
        [AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive, ThinkingBudget = 10, Temperature = Text.Heat, TopK = 4, Output = OutputFormat.JsonObject, Reproducible = true)]
        static partial class Thinker<T> where T : class;
        [Nucleate.ElevenLabsPreset(Model = "eleven_v3", Stability = 0.35, Style = double.NaN, Speed = 1.2), Nucleate.MistralPreset(Temperature = 0)] file static partial class Voice { }
        """,
        """
        using Nucleate;
        [Sampler(Dialect = SamplerDialect.LlamaCpp, Task = GenerationTask.Code), Dry(0.8, Breakers = new[] { 1 }), MinLength(10, 2)]
        [TopK(40), Temperature(1.5), Xtc(0.5, Threshold = 0.2, Protected = new[] { 2 })] public sealed partial class A { [PLess] bool Late { get; } }
        [Sampler(Dialect = SamplerDialect.Transformers), TopP(Cuts.P), RepetitionPenalty(1.1), MirostatV2(5, Eta = 0.2)] sealed partial class B : Cuts { B(int size) : base() { } }
        [Sampler, TopP(0.9), Suppress(2), TypicalP(0.9), FrequencyPenalty(-0.5), AdaptiveP(0.5, Decay = 0.9)] partial class Plan(int size) { int Size => size; }
        [Sampler(Dialect = (SamplerDialect)99), Temperature(0.5), Temperature(2), Mirostat(3)] partial struct D { D(int a) : this() { } }
        [Sampler(Task = GenerationTask.Code), TopP(1), TopK(40), TopK(50), Temperature(1.5), TopP(0.9), FrequencyPenalty(0.5), Xtc(0.5), TopK(60), Mirostat(3)] sealed partial class E;
        [Sampler, Temperature(1.5)] sealed partial class F { [Suppress(3)] bool On { get; } }
        [TopK(3)] abstract class Cuts { protected const double P = 1.5; protected abstract int Sample(System.ReadOnlySpan<float> row); }
        """,
    ];

    // Tasks and tokens that rules look for.
    private static readonly CompileSettings s_settings = new()
    {
        ChecksDocumentation = false,
        Configuration = new Dictionary<string, string>(StringComparer.Ordinal) { [RuleOptions.EndOfTextKey] = "2, 3", [RuleOptions.FormatTasksKey] = "dialogue" },
    };

    [Fact]
    public void Every_rule_about_samplers_speaks_in_one_of_the_sources()
    {
        var told = s_sources.SelectMany(source => Found(GeneratorRun.Only(s_settings, source).Output)).Select(diagnostic => diagnostic.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enumerable.Range(1001, 16), number => Assert.Contains($"NUC{number}", told));
    }

    [Fact]
    public void No_prefix_of_a_source_makes_generator_or_analyzer_fail()
    {
        foreach (string prefix in s_sources.SelectMany(Prefixes))
        {
            Check(prefix);
        }
    }

    [Fact]
    public void No_single_token_that_is_missing_makes_generator_or_analyzer_fail()
    {
        foreach (string source in s_sources)
        {
            foreach (SyntaxToken token in Tokens(source))
            {
                Check(source.Remove(token.SpanStart, token.Span.Length));
            }
        }
    }

    private static void Check(string source)
    {
        GeneratorRun run = GeneratorRun.Only(s_settings, source);
        foreach (CSharpCompilation compilation in new[] { run.Output, run.Input })
        {
            Assert.All(Found(compilation), diagnostic => Assert.True(diagnostic.Id.StartsWith("NUC", StringComparison.Ordinal), $"{diagnostic}\n{source}"));
        }
    }

    private static ImmutableArray<Diagnostic> Found(CSharpCompilation compilation) => compilation
        .WithAnalyzers(CompilerParts.NewAnalyzers(), new AnalyzerOptions([], new FixedConfiguration(s_settings.Configuration)))
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static IEnumerable<string> Prefixes(string source) => Tokens(source).Select(token => source[..token.Span.End]);

    private static IEnumerable<SyntaxToken> Tokens(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0);
}
