using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Presets.Bridges;

/// <summary>Parameters that settings of another library cannot say are reported where the preset is turned into them.</summary>
public sealed class LeftOutTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Fact]
    public void What_chat_options_cannot_say_is_reported_at_the_use() => Reports(
        "'P.ToChatOptions' leaves out TopLogProbabilities = 3 and ReasoningEffort = Minimal, for which ChatOptions has nothing: "
        + "say them in the request itself, or remove them from the preset",
        """[OpenAIPreset(Model = "gpt-5", TopLogProbabilities = 3, ReasoningEffort = ReasoningLevel.Minimal)]""",
        "P.[|ToChatOptions|]()",
        StandIns.ChatOptions);

    [Fact]
    public void A_value_that_would_be_rounded_is_reported() => Reports(
        "'P.ToChatOptions' leaves out Temperature = 0.123456789012, which ChatOptions would round to a 'float': "
        + "say it in the request itself, or remove it from the preset",
        """[OpenAIPreset(Model = "gpt-4.1", Temperature = 0.123456789012)]""",
        "P.[|ToChatOptions|]()",
        StandIns.ChatOptions);

    [Fact]
    public void An_old_version_of_a_library_is_judged_by_what_it_has() => Reports(
        "'P.ApplyTo' leaves out Seed = 1 and ReasoningEffort = High, for which ChatCompletionOptions has nothing: "
        + "say them in the request itself, or remove them from the preset",
        """[OpenAIPreset(Model = "gpt-5", Seed = 1, ReasoningEffort = ReasoningLevel.High)]""",
        "P.[|ApplyTo|](new OpenAI.Chat.ChatCompletionOptions())",
        StandIns.OldOpenAIChat);

    [Fact]
    public void What_a_chat_client_is_known_to_drop_is_reported() => Reports(
        "'P.ToChatOptions' leaves out Temperature = 0.5, which the Anthropic library's chat client drops: "
        + "say it in the request itself, or remove it from the preset",
        "[AnthropicPreset(MaxTokens = 9, Temperature = 0.5)]",
        "P.[|ToChatOptions|]()",
        StandIns.ChatOptions,
        StandIns.Anthropic);

    [Fact]
    public void An_effort_makes_semantic_kernels_connector_throw() => Reports(
        "'P.ToPromptExecutionSettings' leaves out ReasoningEffort = Low, for which PromptExecutionSettings has nothing: "
        + "say it in the request itself, or remove it from the preset",
        """[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.Low)]""",
        "P.[|ToPromptExecutionSettings|]()",
        StandIns.SemanticKernel);

    [Fact]
    public void A_seed_is_no_property_of_a_voice() => Reports(
        "'P.ToVoiceSettings' leaves out Seed = 7, for which VoiceSettings has nothing: say it in the request itself, or remove it from the preset",
        """[ElevenLabsPreset(Model = "eleven_v3", Stability = 0.5, Seed = 7)]""",
        "P.[|ToVoiceSettings|]()",
        StandIns.ElevenLabs);

    [Fact]
    public void A_method_group_is_a_use() => Reports(
        "'P.ToChatOptions' leaves out TopLogProbabilities = 3, for which ChatOptions has nothing: say it in the request itself, or remove it from the preset",
        """[OpenAIPreset(Model = "gpt-4.1", TopLogProbabilities = 3)]""",
        "(System.Func<object>)P.[|ToChatOptions|]",
        StandIns.ChatOptions);

    [Theory]
    [InlineData("""[OpenAIPreset(Model = "gpt-4.1", Temperature = 0.7, TopP = 1, Seed = 42, MaxOutputTokens = 500)]""")]
    [InlineData("""[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.High)]""")]
    public void Settings_that_say_everything_are_not_reported(string attribute) => Silent(attribute, "P.ToChatOptions()", StandIns.ChatOptions);

    [Fact]
    public void The_vendors_library_carries_the_rest() => Silent(
        """[OpenAIPreset(Model = "gpt-5", Temperature = 0.123456789012, TopLogProbabilities = 3, ReasoningEffort = ReasoningLevel.Minimal)]""",
        "P.ToChatOptions()",
        StandIns.ChatOptions,
        StandIns.OpenAIChat);

    [Fact]
    public void The_anthropic_library_carries_the_rest_of_a_whole_preset() => Silent(
        """[AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 9, Temperature = 0.5, Effort = ReasoningLevel.Max)]""",
        "P.ToChatOptions()",
        StandIns.ChatOptions,
        StandIns.Anthropic);

    [Fact]
    public void Only_uses_are_reported() => Silent("[OpenAIPreset(TopLogProbabilities = 3)]", "P.TopLogProbabilities", StandIns.ChatOptions);

    [Fact]
    public void Other_methods_of_that_name_are_not_ours() => Silent(
        "[OpenAIPreset(TopLogProbabilities = 3)]", "Q.ToChatOptions()", StandIns.ChatOptions, "public static class Q { public static object ToChatOptions() => new(); }");

    [Fact]
    public void A_pragma_silences_it()
    {
        string source = Source("[OpenAIPreset(TopLogProbabilities = 3)]", "P.ToChatOptions()");
        AnalyzerVerifier.Verify(s_settings, DiagnosticIds.LeftOut, "#pragma warning disable NUC3008, NUC2016\n" + source, StandIns.ChatOptions);
    }

    [Fact]
    public void It_is_a_warning_because_the_author_wrote_the_parameter() =>
        Assert.Equal(DiagnosticSeverity.Warning, Find("[OpenAIPreset(TopLogProbabilities = 3)]", "P.[|ToChatOptions|]()", StandIns.ChatOptions).Severity);

    private static void Reports(string message, string attribute, string use, params string[] libraries) =>
        Assert.Equal(message, Find(attribute, use, libraries).GetMessage(CultureInfo.InvariantCulture));

    private static Diagnostic Find(string attribute, string use, params string[] libraries) =>
        Assert.Single(Verify(attribute, use, libraries), diagnostic => diagnostic.Id == DiagnosticIds.LeftOut);

    private static void Silent(string attribute, string use, params string[] libraries) => Verify(attribute, use, libraries);

    // Rules about the settings themselves are other tests' subject.
    private static IReadOnlyList<Diagnostic> Verify(string attribute, string use, string[] libraries) =>
        AnalyzerVerifier.Verify(s_settings, DiagnosticIds.LeftOut, ["#pragma warning disable " + OtherRules + "\n" + Source(attribute, use), .. libraries]);

    private static string OtherRules => string.Join(", ", Enumerable.Range(2001, 16).Select(number => string.Create(CultureInfo.InvariantCulture, $"NUC{number}")));

    private static string Source(string attribute, string use) => $"using Nucleate;\n{attribute} public static partial class P;\npublic static class User {{ public static object? Use => {use}; }}\n";
}
