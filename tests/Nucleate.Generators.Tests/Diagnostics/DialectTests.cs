using System.Globalization;
using Microsoft.CodeAnalysis;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1016 where the user sees it, and that a dialect's values are no error.</summary>
public sealed class DialectTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("[Sampler(Dialect = SamplerDialect.Transformers), Temperature([|0|])]", "transformers refuses Temperature = 0")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Vllm), Temperature(0.7), TopP(0.9), [|MinP(0.1)|]]", "vLLM runs MinP before TopP")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Ollama), [|FrequencyPenalty(0.5)|]]", "Ollama's sampler has no FrequencyPenalty")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Transformers), [|RepetitionPenalty(1.1)|]]", "RepetitionPenalty of transformers counts the whole sequence")]
    [InlineData("[Sampler(Dialect = SamplerDialect.ExLlamaV3), TopK(40, [|MinKeep = 3|])]", "TopK of ExLlamaV3 has no least number of survivors")]
    [InlineData("[Sampler(Dialect = SamplerDialect.MlxLm, VocabularySize = 10), TopK([|10|])]", "mlx-lm refuses K = 10")]
    [InlineData("[Sampler(Dialect = SamplerDialect.LlamaCpp), RepetitionPenalty(1.1, [|Except = new[] { 1 }|])]", "RepetitionPenalty of llama.cpp exempts no tokens")]
    public void It_is_marked_where_it_stands_and_nothing_else_is(string attributes, string message)
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(s_settings, "NUC1016", $"using Nucleate;\n{attributes}\npublic sealed partial class C;"));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.StartsWith(message, found.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Sampler(Dialect = SamplerDialect.LlamaCpp), TopK(-1), TopP(0), MinP(1.05), Temperature(-1), FrequencyPenalty(5, Window = 0)]")]
    [InlineData("[Sampler(Dialect = SamplerDialect.MlxLm), RepetitionPenalty(1.1), PresencePenalty(0.5), FrequencyPenalty(0.5), TopP(0.9), MinP(0.1), TopK(40), Temperature(0.7)]")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Vllm), RepetitionPenalty(1.1, Window = 4096), Temperature(0.7), MinP(0.1), TopK(-1), TopP(0.9)]")]
    public void What_the_system_takes_is_no_error(string attributes) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1016", $"using Nucleate;\n{attributes}\npublic sealed partial class C;");

    [Fact]
    public void A_system_that_is_none_is_an_error_of_its_own()
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(
            s_settings, "NUC1001", "using Nucleate;\n[Sampler([|Dialect = (SamplerDialect)99|], Task = (GenerationTask)99), TopP(0.9)]\npublic sealed partial class C;"));
        Assert.Equal(
            "Dialect = 99 is none of SamplerDialect's systems, so no code is generated: write Nucleate, LlamaCpp, Transformers, Vllm, Ollama, MlxLm or ExLlamaV3",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_off_value_is_advice() =>
        AnalyzerVerifier.Verify(
            new CompileSettings { ChecksDocumentation = false }, "NUC1005", "using Nucleate;\n[Sampler(Dialect = SamplerDialect.LlamaCpp), TopK([|0|]), TopP(0.9)]\npublic sealed partial class C;");

    [Fact]
    public void A_pragma_silences_it() => AnalyzerVerifier.VerifySuppressed(
        "NUC1016", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler(Dialect = SamplerDialect.Ollama)]\n[[|Suppress(3)|]]\npublic sealed partial class C;");
}
