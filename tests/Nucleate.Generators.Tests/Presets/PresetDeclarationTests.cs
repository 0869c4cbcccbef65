using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport.Compiling;
using TestSupport.Generating;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>NUC1002 on presets: a type that cannot carry the members, and code that compiles all the same.</summary>
public sealed class PresetDeclarationTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("public static class [|C|];", "'C' is not partial, so no members can be added to it: declare it 'partial'")]
    [InlineData("public sealed partial class [|C|];", "'C' is not static, but a preset has no instances: declare a 'static partial class'")]
    [InlineData("public abstract partial class [|C|];", "'C' is not static")]
    [InlineData("public sealed partial record [|C|];", "'C' is not static")]
    [InlineData("file static partial class [|C|];", "'C' is local to its file")]
    [InlineData("public static partial class [|C|] { public static void WriteTo() { } }", "'C' declares 'WriteTo' itself")]
    [InlineData("public static partial class [|C|] { private const int Temperature = 1; }", "'C' declares 'Temperature' itself")]
    [InlineData("public static partial class [|C|]<Model>;", "'C' declares 'Model' itself")]
    [InlineData("public static partial class [|Temperature|];", "'Temperature' has the name of one of its generated members")]
    [InlineData("public static partial class [|Sampler|];", "'Sampler' has the name of one of its generated members")]
    public void A_type_that_cannot_be_a_preset_is_marked_at_its_name(string declaration, string message)
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(s_settings, "NUC1002", $"[Nucleate.OpenAIPreset(Temperature = 0.5)]\n{declaration}"));
        Assert.StartsWith(message, found.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_that_is_not_partial_is_named()
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(
            s_settings, "NUC1002", "public partial class A { public class B { [Nucleate.OpenAIPreset] public static partial class [|C|]; } }"));
        Assert.StartsWith("'B', which contains the preset, is not partial", found.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[OpenAIPreset(Temperature = 0.5), [|MistralPreset(Temperature = 0.7)|]] public static partial class C;")]
    [InlineData("[OpenAIPreset(Temperature = 0.5)] public static partial class C; [[|MistralPreset(Temperature = 0.7)|]] public static partial class C;")]
    public void Of_two_apis_the_first_decides_and_the_second_is_marked(string declaration)
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(s_settings, "NUC1002", "using Nucleate;\n" + declaration));
        Assert.Equal("'C' is a preset for OpenAI already: declare another class for Mistral", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_same_attribute_on_two_parts_is_the_compilers_error_and_no_failure_of_ours()
    {
        const string Source = "using Nucleate;\n[OpenAIPreset(Temperature = 0.5)] public static partial class C;\n[OpenAIPreset(Temperature = 0.7)] public static partial class C;";
        GeneratorRun run = GeneratorRun.Only(s_settings, Source);
        Assert.Contains("Temperature = 0.5;", run.Text, System.StringComparison.Ordinal);
        Assert.Contains(CompileCheck.All(s_settings, run.Output), diagnostic => diagnostic.Id == "CS0579");
    }

    [Theory]
    [InlineData("[P] public static partial class C;")]
    [InlineData("[P] internal static partial class C<T> where T : class;")]
    [InlineData("[P] public static partial class C { public static int Other => 1; } public static partial class C { private static class Pipeline; }")]
    [InlineData("public partial interface @interface<@in> { [P] public static partial class @class; }")]
    [InlineData("public partial struct S { [P] internal static partial class C; }")]
    [InlineData("public partial class Outer<T> where T : struct { private partial record R<U> { [P] private static partial class C; } }")]
    [InlineData("public abstract partial class Outer { [P] protected internal static partial class C; [P] private protected static partial class D { } }")]
    [InlineData("public partial class Outer<Model, Sampler> { [P] public static partial class C; }")]
    [InlineData("[P] public static partial class A { [P] public static partial class B { [P] public static partial class C; } }")]
    [InlineData("[P] public static partial class @static; [P] public static partial class @WriteTo_ { } [P] public static partial class Ünï;")]
    [InlineData("public static partial class C { } [P] static partial class C { } public static partial class C { }")]
    [InlineData("[P]\r\n\tpublic static\r\n\tpartial class C\r\n{\r\n}\r\n")]
    [InlineData("namespace A.B { [P] public static partial class C; } namespace A { [P] public static partial class B_C; namespace C { [P] public static partial class D; } }")]
    public void A_static_partial_class_is_fine(string declaration) => GeneratorRun.Check(
        s_settings,
        "using Nucleate;\n" + declaration.Replace("[P]", "[OpenAIPreset(Surface = OpenAISurface.Responses, Model = \"m\", Temperature = 0.5, TopP = 1)]", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("OpenAIPreset(Temperature = double.NaN, TopP = double.PositiveInfinity, FrequencyPenalty = double.NegativeInfinity)")]
    [InlineData("OpenAIPreset(ReasoningEffort = (ReasoningLevel)99)")]
    [InlineData("AnthropicPreset(Effort = ReasoningLevel.None, Thinking = (ThinkingMode)7)")]
    [InlineData("OpenAIPreset(Surface = OpenAISurface.Responses, FrequencyPenalty = 1, Seed = 4)")]
    [InlineData("OpenAIPreset(Surface = (OpenAISurface)5, Task = (GenerationTask)99, Output = (OutputFormat)9)")]
    [InlineData("OpenAIPreset(Model = null!)")]
    [InlineData("OpenAIPreset(Model = \"\\ud800\", Temperature = 1)")]
    [InlineData("VllmPreset(Temperature = -1, TopP = 0, TopK = int.MinValue, MinP = 2, RepetitionPenalty = 0, MaxTokens = 0, MinTokens = 9)")]
    [InlineData("LlamaServerPreset(Mirostat = 9, DryMultiplier = double.MaxValue, XtcThreshold = -1, RepeatLastN = int.MinValue, TypicalP = 0)")]
    [InlineData("OllamaPreset(Temperature = double.Epsilon, TopP = -0.0, RepeatPenalty = double.NaN, NumPredict = int.MinValue)")]
    [InlineData("AnthropicPreset(Model = \"gpt-4.1\", Temperature = 0.1, TopP = 0.2, TopK = 3, Thinking = ThinkingMode.Disabled, ThinkingBudget = 1024, MaxTokens = 1)")]
    [InlineData("OpenAIPreset(Model = \"eleven_v3\", Temperature = 1e300)")]
    [InlineData("GeminiPreset(ThinkingLevel = GeminiThinkingLevel.High, ThinkingBudget = -7, TopK = -1)")]
    [InlineData("CoherePreset(Seed = 0, TopK = -5, Thinking = ThinkingMode.Adaptive)")]
    [InlineData("AzureOpenAIPreset(BaseModel = \"no such model\")")]
    public void A_value_that_means_nothing_still_gives_code_that_compiles(string attribute)
    {
        GeneratorRun run = GeneratorRun.Only(s_settings, $"using Nucleate;\n[{attribute}]\npublic static partial class C {{ public static void Use(System.Text.Json.Utf8JsonWriter writer) {{ WriteTo(writer); _ = CreateSampler(1); }} }}");
        Assert.DoesNotContain(CompileCheck.All(s_settings, run.Output), diagnostic => diagnostic.Id.StartsWith("CS", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_voice_with_values_that_mean_nothing_compiles_too()
    {
        GeneratorRun run = GeneratorRun.Only(
            s_settings,
            """
            using Nucleate;
            [ElevenLabsPreset(Model = "gpt-4.1", Stability = double.NaN, Speed = 1e300, Seed = -1, Task = GenerationTask.Mathematics, Output = OutputFormat.JsonSchema, Reproducible = true)]
            public static partial class C { public static void Use(System.Text.Json.Utf8JsonWriter writer) => WriteTo(writer); }
            """);
        Assert.DoesNotContain(CompileCheck.All(s_settings, run.Output), diagnostic => diagnostic.Id.StartsWith("CS", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\\u2028\\u2029\\u0085\\r\\n\\0")]
    [InlineData("*/ <b> & \\\\ {0} {{ $\\\" \\\"\\\"\\\"")]
    [InlineData("İ𝄞\\U0001F600")]
    [InlineData("\\u202e\\u200b\\ufeff")]
    public void A_models_name_may_be_any_text(string written) => PresetRun.With($"[OpenAIPreset(Surface = OpenAISurface.Responses, Model = \"m{written}m\", Temperature = 0.5)]", preset =>
    {
        string model = (string)preset.GetField("Model")!.GetRawConstantValue()!;
        using var request = System.Text.Json.JsonDocument.Parse(PresetRun.Request(preset));
        Assert.Equal(model, request.RootElement.GetProperty("model").GetString());
        Assert.True(PresetEchoTests.CompareWith(preset, PresetRun.Request(preset)).IsApplied);
        return true;
    });

    [Fact]
    public void A_parameter_that_is_written_twice_is_the_compilers_error_and_no_failure_of_ours()
    {
        GeneratorRun run = GeneratorRun.Only(s_settings, "using Nucleate;\n[OpenAIPreset(Temperature = 0.5, Temperature = 0.7)] public static partial class C;");
        Assert.Equal(["CS0643"], CompileCheck.All(s_settings, run.Output).Select(diagnostic => diagnostic.Id).Where(id => id.StartsWith("CS", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void A_parameter_of_another_surface_is_a_constant_that_is_not_sent() => PresetRun.With(
        "[OpenAIPreset(Surface = OpenAISurface.Responses, FrequencyPenalty = 0.5, Temperature = 1)]",
        preset =>
        {
            Assert.Equal(0.5, preset.GetField("FrequencyPenalty")!.GetRawConstantValue());
            Assert.Equal("""{"temperature":1}""", PresetRun.Request(preset));
            return true;
        },
        "NUC2004");

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Disable)]
    public void Older_languages_and_projects_without_nullable(LanguageVersion language, NullableContextOptions nullable) => GeneratorRun.Check(
        s_settings with { Language = language, Nullable = nullable },
        """
        using Nucleate;
        namespace Presets
        {
            [OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-4.1", Temperature = 0.5, MaxOutputTokens = 20)]
            public static partial class One { }

            [CoherePreset(Seed = 18446744073709551615, Temperature = 0.5)]
            public static partial class Two { }

            [LlamaServerPreset(Seed = long.MinValue, XtcProbability = 0.1, DryMultiplier = 0.8, RepeatPenalty = 1.1)]
            public static partial class Three { }

            [LlamaServerPreset(Mirostat = 1)]
            public static partial class Four { }

            [ElevenLabsPreset(Stability = 1, UseSpeakerBoost = false)]
            internal static partial class Five { }

            [AnthropicPreset(MaxTokens = 9, Effort = ReasoningLevel.Max, Thinking = ThinkingMode.Adaptive)]
            internal static partial class Six { }

            [OllamaPreset(Think = true)]
            internal static partial class Seven { }
        }
        """);

    [Theory]
    [InlineData("My.System")]
    [InlineData("My.Nucleate.Presets")]
    [InlineData("Nucleate.Presets.Mine")]
    [InlineData("@class.@float.record")]
    public void Namespaces_that_look_like_ours_or_the_frameworks(string space) => GeneratorRun.Check(
        s_settings,
        $$"""
        namespace {{space}}
        {
            [global::Nucleate.OpenAIPreset(Surface = global::Nucleate.OpenAISurface.Responses, Model = "m", Temperature = 0.5, ReasoningEffort = global::Nucleate.ReasoningLevel.Low)]
            public static partial class Preset;
        }

        namespace {{space}}.System { public class NotSupportedException { } }
        """);

    [Fact]
    public void Every_prefix_of_a_declaration_is_survived()
    {
        const string Source = "using Nucleate;\n[OpenAIPreset(Model = \"gpt-4.1\", Surface = OpenAISurface.Responses, Temperature = 0.7, Seed = 1)]\npublic static partial class C { }";
        for (int length = 0; length < Source.Length; length += 3)
        {
            GeneratorRun run = GeneratorRun.Only(s_settings, Source[..length]);
            Assert.DoesNotContain(run.Output.SyntaxTrees.Last().GetDiagnostics(), diagnostic => run.Files.Count > 0 && diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }
}
