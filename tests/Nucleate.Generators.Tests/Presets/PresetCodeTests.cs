using System.Threading.Tasks;
using TestSupport.Compiling;
using TestSupport.Generating;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>What is emitted for presets, API by API.</summary>
public sealed class PresetCodeTests
{
    [Fact]
    public Task Chat_completions() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Short answers.</summary>
        [OpenAIPreset(Model = "gpt-4.1", Temperature = 0.7, TopP = 0.9f, FrequencyPenalty = 0.25, Seed = 42, MaxOutputTokens = 500, TopLogProbabilities = 3, Task = GenerationTask.Dialogue)]
        public static partial class SupportChat;
        """);

    [Fact]
    public Task Responses() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Invoices.</summary>
        [OpenAIPreset(
            Surface = OpenAISurface.Responses,
            Model = "gpt-5.1",
            ReasoningEffort = ReasoningLevel.None,
            Temperature = 0.2,
            MaxOutputTokens = 1000,
            Output = OutputFormat.JsonObject)]
        public static partial class InvoiceExtraction;
        """);

    [Fact]
    public Task Azure() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Chat.</summary>
        [AzureOpenAIPreset(Deployment = "chat-eu", BaseModel = "gpt-4.1", Surface = OpenAISurface.Responses, Temperature = 0.5)]
        internal static partial class Chat;
        """);

    [Fact]
    public Task Anthropic() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Analysis.</summary>
        [AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 16000, ThinkingBudget = 4096, Effort = ReasoningLevel.High, TopP = 0.95f)]
        public static partial class Analysis;
        """);

    [Fact]
    public Task Gemini() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Stories.</summary>
        [GeminiPreset(Model = "gemini-2.5-flash", Temperature = 1.2, TopP = 0.95, TopK = 40, Seed = 7, MaxOutputTokens = 2048, ThinkingBudget = 0, Output = OutputFormat.JsonSchema)]
        public static partial class Stories;
        """);

    [Fact]
    public Task Mistral() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Labels.</summary>
        [MistralPreset(Model = "mistral-large-2512", Temperature = 0, TopP = 1, Seed = 3)]
        public static partial class Labels;
        """);

    [Fact]
    public Task Cohere() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Answers.</summary>
        [CoherePreset(Model = "command-a-03-2025", TopK = 50, Seed = ulong.MaxValue, PresencePenalty = 0.5)]
        public static partial class Answers;
        """);

    [Fact]
    public Task DeepSeek() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Poems.</summary>
        [DeepSeekPreset(Model = "deepseek-v4-flash", Thinking = ThinkingMode.Disabled, Temperature = 1.5, MaxTokens = 800)]
        public static partial class Poems;
        """);

    [Fact]
    public Task Xai() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>News.</summary>
        [XaiPreset(Model = "grok-4.5", Temperature = 0.3, TopLogProbabilities = 8, ReasoningEffort = ReasoningLevel.ExtraHigh)]
        public static partial class News;
        """);

    [Fact]
    public Task Ollama() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>A model on this machine.</summary>
        [OllamaPreset(Model = "llama3.2", Temperature = 0.6, RepeatPenalty = 1.1, Seed = 5, NumCtx = 8192, Think = false, Output = OutputFormat.JsonObject)]
        public static partial class Local;
        """);

    [Fact]
    public Task Llama_server() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>A model on this machine.</summary>
        [LlamaServerPreset(DynamicTemperatureRange = 0.3, DryMultiplier = 0.8, XtcProbability = 0.5, TopNSigma = 1.5, Seed = -1, MaxTokens = 256)]
        public static partial class Local;
        """);

    [Fact]
    public Task Llama_server_with_mirostat() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>A model on this machine.</summary>
        [LlamaServerPreset(Mirostat = 2, MirostatTau = 4, TopK = 20)]
        public static partial class Local;
        """);

    [Fact]
    public Task Vllm() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>A model on a machine of ours.</summary>
        [VllmPreset(Model = "Qwen/Qwen3-8B", Temperature = 0.8, TopK = 20, MinP = 0.05, RepetitionPenalty = 1.05, MaxTokens = 1024)]
        public static partial class Hosted;
        """);

    [Fact]
    public Task Eleven_labs() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>The narrator.</summary>
        [ElevenLabsPreset(Model = "eleven_v3", Stability = 0.5, Speed = 1.05f, UseSpeakerBoost = false, Seed = 4294967295)]
        public static partial class Narrator;
        """);

    [Fact]
    public Task A_declaration_with_an_error_becomes_a_stub() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Nothing.</summary>
        [OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-4.1", Temperature = double.NaN, TopP = 0.9, ReasoningEffort = (ReasoningLevel)12)]
        public static partial class Broken;
        """,
        "NUC2004");

    private static Task Verify(string source, string expected = "", [System.Runtime.CompilerServices.CallerMemberName] string test = "") => Verifier.Verify(
        GeneratorRun.Check(new CompileSettings { IgnoresAdvice = true, Expected = expected.Length > 0 ? [expected] : [] }, source).Text, "cs", method: test);
}
