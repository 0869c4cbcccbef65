using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;
using TestSupport.Compiling;
using TestSupport.Generating;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC2001 to NUC2016 on declarations: where they are reported, how serious they are, and how they are silenced.</summary>
public sealed class PresetRuleTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    /// <summary>For each rule a declaration that shows it and nothing else, with the place that is marked.</summary>
    public static TheoryData<string, DiagnosticSeverity, string> Marked => new()
    {
        { "NUC2001", DiagnosticSeverity.Warning, """OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Code, [|Temperature = 0.9|])""" },
        { "NUC2001", DiagnosticSeverity.Info, """OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.LegalReasoning, [|Temperature = 0.5f|])""" },
        { "NUC2002", DiagnosticSeverity.Warning, """OllamaPreset(TopP = 1, [|Temperature = 1.5|], Task = GenerationTask.Extraction)""" },
        { "NUC2003", DiagnosticSeverity.Info, """GeminiPreset(Model = "gemini-2.5-flash", Task = GenerationTask.Ideation, [|Temperature = 0|])""" },
        { "NUC2004", DiagnosticSeverity.Error, """OpenAIPreset(Model = "gpt-4.1", [|Temperature = 3|], Task = GenerationTask.Code)""" },
        { "NUC2004", DiagnosticSeverity.Error, """OpenAIPreset(Model = "gpt-4.1", [|TopP = double.NaN|])""" },
        { "NUC2004", DiagnosticSeverity.Error, """OpenAIPreset(Model = "gpt-4.1", [|ReasoningEffort = (ReasoningLevel)99|])""" },
        { "NUC2004", DiagnosticSeverity.Error, """OpenAIPreset(Model = "gpt-4.1", Surface = OpenAISurface.Responses, [|Seed = 4|])""" },
        { "NUC2004", DiagnosticSeverity.Info, """CoherePreset(Model = "command-a-03-2025", [|Temperature = 1.5|])""" },
        { "NUC2005", DiagnosticSeverity.Warning, """AzureOpenAIPreset(Deployment = "prod", BaseModel = "gpt-5", [|Temperature = 0.2|])""" },
        { "NUC2005", DiagnosticSeverity.Info, """OpenAIPreset(Model = "gpt-6-luna", [|Temperature = 0.2|])""" },
        { "NUC2006", DiagnosticSeverity.Info, """MistralPreset(Model = "mistral-large-2512", [|TopP = 0.9|], Temperature = 0.7)""" },
        { "NUC2006", DiagnosticSeverity.Warning, """AnthropicPreset(Model = "claude-sonnet-4-6", MaxTokens = 9, Temperature = 0.7, [|TopP = 0.9|])""" },
        { "NUC2007", DiagnosticSeverity.Warning, """LlamaServerPreset(Temperature = 0.7, [|TopP = 0|])""" },
        { "NUC2007", DiagnosticSeverity.Info, """VllmPreset(Temperature = 0, [|TopP = 0.5|])""" },
        { "NUC2008", DiagnosticSeverity.Warning, """OllamaPreset(Output = OutputFormat.JsonSchema, [|RepeatPenalty = 1.1|])""" },
        { "NUC2009", DiagnosticSeverity.Warning, """AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive, [|Temperature = 0.5|])""" },
        { "NUC2010", DiagnosticSeverity.Warning, """ElevenLabsPreset(Model = "eleven_v3", [|Stability = 0.35|])""" },
        { "NUC2011", DiagnosticSeverity.Info, """GeminiPreset(Model = "gemini-3-pro", [|Temperature = 0.35|], Task = GenerationTask.Extraction)""" },
        { "NUC2012", DiagnosticSeverity.Info, """ElevenLabsPreset(Model = "eleven_flash_v2_5", [|UseSpeakerBoost = false|])""" },
        { "NUC2013", DiagnosticSeverity.Info, """VllmPreset([|Reproducible = true|])""" },
        { "NUC2014", DiagnosticSeverity.Info, """OllamaPreset([|Output = OutputFormat.JsonObject|])""" },
        { "NUC2015", DiagnosticSeverity.Warning, """OpenAIPreset([|Model = "eleven_v3"|])""" },
        { "NUC2016", DiagnosticSeverity.Info, """OpenAIPreset([|Model = "gpt-99"|], Temperature = 0.7)""" },
        { "NUC2016", DiagnosticSeverity.Info, """AzureOpenAIPreset([|BaseModel = "claude-opus-4-6"|])""" },
    };

    [Fact]
    public void Every_rule_is_in_the_table() => Assert.Equal(
        RuleCatalog.All.Select(rule => rule.Id).Where(id => id.StartsWith("NUC2", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Marked.Select(row => (string)row[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_rule_marks_the_argument(string id, DiagnosticSeverity severity, string attribute) =>
        Assert.Equal(severity, Assert.Single(AnalyzerVerifier.Verify(s_settings, id, Source(attribute))).Severity);

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_pragma_silences_it(string id, DiagnosticSeverity severity, string attribute)
    {
        Assert.NotEqual(DiagnosticSeverity.Hidden, severity);
        AnalyzerVerifier.Verify(s_settings, id, $"#pragma warning disable {id}\n{Markup.Parse(Source(attribute), id).Text}\n#pragma warning restore {id}\n");
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void An_attribute_silences_it(string id, DiagnosticSeverity severity, string attribute)
    {
        Assert.NotEqual(DiagnosticSeverity.Hidden, severity);
        string suppression = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Nucleate.Presets\", \"{id}\", Justification = \"A test.\")]\n";
        AnalyzerVerifier.Verify(s_settings, id, Markup.Parse(Source(attribute), id).Text.Replace("[", suppression + "[", StringComparison.Ordinal));
    }

    // Not only must code compile: what the compiler says on top of our one entry would be noise.
    [Theory]
    [MemberData(nameof(Marked))]
    public void Code_is_generated_and_compiles_whatever_is_reported(string id, DiagnosticSeverity severity, string attribute)
    {
        const string Use = "public static class User { public static void Use(System.Text.Json.Utf8JsonWriter writer) => P.WriteTo(writer); }\n";
        Assert.Equal(severity, Assert.Single(AnalyzerVerifier.Verify(s_settings, id, Source(attribute), Use)).Severity);
    }

    [Fact]
    public void An_option_of_the_file_reaches_the_rules()
    {
        const string Text = """OpenAIPreset(Model = "my-model", Task = GenerationTask.Code, Temperature = 0.5)""";
        AnalyzerVerifier.Verify(Configured((RuleOptions.CoolTemperatureKey, "0.5"), (ModelOverrides.SamplingKey, "my-*")), "NUC2001", Source(Text));
        AnalyzerVerifier.Verify(
            Configured((ModelOverrides.ReasoningKey, "my-*")), "NUC2005", Source(Text.Replace("Temperature = 0.5", "[|Temperature = 0.5|]", StringComparison.Ordinal)));
        AnalyzerVerifier.Verify(
            Configured((ModelOverrides.AliasKey, "my-model = gpt-4.1"), (RuleOptions.WarmTemperatureKey, "0.5")),
            "NUC2001",
            Source(Text.Replace("Temperature = 0.5", "[|Temperature = 0.5|]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_constant_counts_by_its_value_and_is_marked_where_it_is_used() => AnalyzerVerifier.Verify(
        s_settings,
        "NUC2001",
        "using Nucleate;\ninternal static class Heat { public const double High = 0.8 + 0.1; }\n[OpenAIPreset(Task = GenerationTask.Code, [|Temperature = Heat.High|])]\npublic static partial class P;");

    [Fact]
    public void A_type_that_cannot_be_a_preset_gets_no_advice() =>
        AnalyzerVerifier.Verify(s_settings, "NUC1002", "[Nucleate.OpenAIPreset(Model = \"gpt-4.1\", Temperature = 9)]\npublic static class [|P|];");

    [Fact]
    public void Generated_code_is_left_alone() =>
        AnalyzerVerifier.Verify(s_settings, "NUC2001", "// <auto-generated/>\n#nullable enable\n" + Markup.Parse(Source("OpenAIPreset(Task = GenerationTask.Code, Temperature = 0.9)"), "x").Text);

    [Fact]
    public void Float_arguments_read_as_written()
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(s_settings, "NUC2001", Source("OllamaPreset(Task = GenerationTask.Code, [|Temperature = 0.7f|])")));
        Assert.StartsWith("Temperature = 0.7 gives", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        AnalyzerVerifier.Verify(s_settings, "NUC2009", Source("""AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 9, Thinking = ThinkingMode.Enabled, TopP = 0.95f)"""));
    }

    [Fact]
    public void Several_mistakes_are_several_diagnostics() => AnalyzerVerifier.Verify(
        s_settings,
        "NUC2005",
        Source("""OpenAIPreset(Model = "gpt-5", Task = GenerationTask.Code, [|Temperature = 0.9|], [|TopP = 0.5|], [|FrequencyPenalty = 1|])"""));

    private static CompileSettings Configured(params (string Key, string Value)[] options) =>
        s_settings with { Configuration = options.ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal) };

    private static string Source(string attribute) => $"using Nucleate;\n[{attribute}]\npublic static partial class P;\n";
}
