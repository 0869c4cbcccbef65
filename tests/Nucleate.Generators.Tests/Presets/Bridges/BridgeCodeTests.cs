using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using TestSupport.Compiling;
using TestSupport.Generating;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Presets.Bridges;

/// <summary>What is emitted for libraries that a compilation refers to.</summary>
public sealed class BridgeCodeTests
{
    private const string Everything =
        "[OpenAIPreset(Model = \"gpt-4.1\", Temperature = 0.7, TopP = 0.123456789012, FrequencyPenalty = 0.25, Seed = 42, MaxOutputTokens = 500, "
        + "TopLogProbabilities = 3, ReasoningEffort = ReasoningLevel.Minimal, Output = OutputFormat.JsonObject)]";

    [Fact]
    public void Without_a_library_there_is_no_member_for_one() => Assert.All(
        new[] { "ToChatOptions", "ApplyTo", "ToPromptExecutionSettings" },
        member => Assert.DoesNotContain(member, Emit(Everything), StringComparison.Ordinal));

    [Fact]
    public Task Chat_options_with_the_vendors_library() => Verify(Everything, [StandIns.ChatOptions, StandIns.OpenAIChat]);

    [Fact]
    public Task Chat_options_alone() => Verify(Everything, [StandIns.ChatOptions]);

    [Fact]
    public Task Old_libraries() => Verify(Everything, [StandIns.OldChatOptions, StandIns.OldOpenAIChat]);

    [Fact]
    public Task Claude() => Verify(
        """[AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 500, Temperature = 0.5, Effort = ReasoningLevel.Low)]""", [StandIns.ChatOptions, StandIns.Anthropic]);

    [Fact]
    public Task Semantic_kernel() => Verify(Everything, [StandIns.SemanticKernel]);

    [Fact]
    public Task Voice() => Verify("""[ElevenLabsPreset(Model = "eleven_v3", Stability = 0.5, Seed = 7)]""", [StandIns.ElevenLabs, StandIns.ChatOptions]);

    [Theory]
    [InlineData("""[GeminiPreset(Model = "gemini-2.5-flash", Temperature = 0.5, TopK = 40, Seed = 1, ThinkingLevel = GeminiThinkingLevel.High)]""")]
    [InlineData("""[CoherePreset(Model = "command-a-03-2025", Temperature = 0.5, Seed = ulong.MaxValue)]""")]
    [InlineData("""[OllamaPreset(Model = "llama3.2", Temperature = 0.5, MinP = 0.05, NumPredict = 10, NumCtx = 4096, Think = true)]""")]
    [InlineData("""[VllmPreset(Model = "m", TopK = 3, Seed = 5, MaxTokens = 9)]""")]
    public void Every_library_together_compiles(string attribute) => Assert.Contains("ToChatOptions()", Emit(
        attribute, StandIns.ChatOptions, StandIns.OpenAIChat, StandIns.Anthropic, StandIns.SemanticKernel, StandIns.ElevenLabs), StringComparison.Ordinal);

    [Fact]
    public void A_declaration_with_an_error_gets_no_bridge() => Assert.DoesNotContain(
        "ToChatOptions",
        GeneratorRun.Only(new CompileSettings(), "[Nucleate.OpenAIPreset(Temperature = double.NaN)] public static partial class Preset;", StandIns.ChatOptions).Text,
        StringComparison.Ordinal);

    private static string Emit(string attribute, params string[] libraries)
    {
        var settings = new CompileSettings { IgnoresAdvice = true };
        string preset = $"using Nucleate;\nnamespace Shop;\n/// <summary>A preset.</summary>\n{attribute}\npublic static partial class Preset;";
        return GeneratorRun.Check(settings, [preset, .. libraries]).Text;
    }

    // Only the members for libraries: other snapshots show the rest.
    private static Task Verify(string attribute, string[] libraries, [CallerMemberName] string test = "")
    {
        string[] lines = Emit(attribute, libraries).Split('\n');
        int common = lines.Zip(Emit(attribute).Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        return Verifier.Verify(string.Join('\n', lines.Skip(common)), "cs", method: test);
    }
}
