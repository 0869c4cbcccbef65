using System;
using System.Linq;
using System.Reflection;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>The samplers of presets draw what a pipeline with the same meaning draws.</summary>
public sealed class PresetSamplerTests
{
    [Theory]
    [InlineData("OpenAIPreset(Temperature = 0.7, TopP = 0.9, FrequencyPenalty = 0.5, MaxOutputTokens = 32)", "Sampler", "FrequencyPenalty(0.5, Window = 32), Temperature(0.7), TopP(0.9)")]
    [InlineData("OpenAIPreset(Temperature = 0, TopP = 0.5)", "Sampler", "Greedy")]
    [InlineData("OpenAIPreset(Temperature = 1.3, TopP = 0)", "Sampler", "Greedy")]
    [InlineData("OpenAIPreset", "Sampler", "")]
    [InlineData("AnthropicPreset(TopK = 5, Temperature = 0.5)", "Sampler", "Temperature(0.5), TopK(5)")]
    [InlineData("GeminiPreset(TopK = 7, TopP = 0.8f, PresencePenalty = 0.25)", "Sampler", "PresencePenalty(0.25, Window = 4096), TopK(7), TopP(0.8)")]
    [InlineData("CoherePreset", "Sampler", "Temperature(0.3), TopP(0.75)")]
    [InlineData("OllamaPreset(RepeatPenalty = 1.2, RepeatLastN = 8)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "RepetitionPenalty(1.2, Window = 8), TopK(40), TopP(0.9), Temperature(0.8)")]
    [InlineData("OllamaPreset(RepeatPenalty = 1.2, RepeatLastN = 0, TopK = 0, TopP = 1, Temperature = 1)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "")]
    [InlineData("LlamaServerPreset(TopK = 0, TopP = 1, MinP = 0, DynamicTemperatureRange = 1)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "DynamicTemperature(0, 1.8)")]
    [InlineData("LlamaServerPreset(Mirostat = 2, MirostatTau = 3)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "Temperature(0.8), MirostatV2(3)")]
    [InlineData("LlamaServerPreset(Mirostat = 1, Temperature = 1)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "Mirostat(5)")]
    [InlineData("LlamaServerPreset(DryMultiplier = 0.8, DryPenaltyLastN = 16, XtcProbability = 1, XtcThreshold = 0.05, TopNSigma = 2)", "Sampler(Dialect = SamplerDialect.LlamaCpp)", "Dry(0.8, Window = 16), TopNSigma(2), TopK(40), TopP(0.95), MinP(0.05), Xtc(1, Threshold = 0.05), Temperature(0.8)")]
    [InlineData("VllmPreset(TopK = 9, MinP = 0.1, Temperature = 1.5, RepetitionPenalty = 1.3, MaxTokens = 64)", "Sampler(Dialect = SamplerDialect.Vllm)", "RepetitionPenalty(1.3, Window = 64), Temperature(1.5), MinP(0.1), TopK(9)")]
    public void A_preset_draws_as_its_pipeline(string preset, string sampler, string stages)
    {
        string source =
            $$"""
            using Nucleate;
            [{{preset}}]
            public static partial class Preset;
            [{{sampler}}{{(stages.Length > 0 ? ", " + stages : string.Empty)}}]
            public sealed partial class Pipeline;
            """;
        using LoadedAssembly loaded = GeneratorRun.Check(new CompileSettings { ChecksDocumentation = false, IgnoresAdvice = true }, source).Load();
        var own = (ISampler)PresetRun.Call(loaded.Assembly.GetType("Preset", throwOnError: true)!, "CreateSampler", 42UL)!;
        ISampler declared = loaded.New("Pipeline");
        Assert.Equal(Draws(declared), Draws(own));
        Assert.Equal(own.Position, declared.Position);
    }

    [Fact]
    public void A_value_that_no_stage_takes_makes_only_the_sampler_fail() => PresetRun.With("[OllamaPreset(Temperature = 1000)]", preset =>
    {
        Assert.Equal("""{"options":{"temperature":1000}}""", PresetRun.Request(preset));
        Assert.Throws<NotSupportedException>(() => PresetRun.Call(preset, "CreateSampler", 1UL));
        return true;
    });

    [Fact]
    public void A_voice_has_no_sampler() => PresetRun.With("[ElevenLabsPreset(Stability = 0.5)]", preset =>
    {
        Assert.Null(preset.GetMethod("CreateSampler"));
        Assert.Empty(preset.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic));
        return true;
    });

    [Theory]
    [InlineData("VllmPreset(MinTokens = 5, Temperature = 0.5)", "MinTokens is left to the caller")]
    [InlineData("LlamaServerPreset(DryMultiplier = 0.8)", "What breaks a repeat is tokens of a vocabulary")]
    public void What_a_sampler_cannot_know_is_in_its_documentation(string preset, string note)
    {
        string Code(string attribute) => GeneratorRun.Only(new CompileSettings(), $"using Nucleate;\n[{attribute}]\npublic static partial class Preset;").Text;
        Assert.Contains(note, Code(preset), StringComparison.Ordinal);
        Assert.DoesNotContain(note, Code("LlamaServerPreset(MinP = 0.1)"), StringComparison.Ordinal);
    }

    private static int[] Draws(ISampler sampler)
    {
        var random = new Random(7);
        float[] logits = [.. Enumerable.Range(0, 200).Select(_ => (float)((random.NextDouble() * 8) - 4))];
        return
        [
            .. Enumerable.Range(0, 300).Select(_ =>
            {
                int token = sampler.Sample(logits);
                sampler.Accept(token);
                return token;
            }),
        ];
    }
}
