namespace Nucleate.Generators.Tests.Presets.Bridges;

/// <summary>Types with the names of other libraries' types, as sources: versions that the real packages' tests do not see.</summary>
internal static class StandIns
{
    /// <summary>Microsoft.Extensions.AI before reasoning and raw representations.</summary>
    public const string OldChatOptions = """
        #pragma warning disable CS1591
        namespace Microsoft.Extensions.AI;
        public class ChatResponseFormat { public static ChatResponseFormat Json { get; } = new(); }
        public class ChatOptions
        {
            public string? ModelId { get; set; }
            public float? Temperature { get; set; }
            public float? TopP { get; set; }
            public int? TopK { get; set; }
            public float? FrequencyPenalty { get; set; }
            public float? PresencePenalty { get; set; }
            public long? Seed { get; set; }
            public int? MaxOutputTokens { get; set; }
            public ChatResponseFormat? ResponseFormat { get; set; }
        }
        """;

    /// <summary>Microsoft.Extensions.AI of today.</summary>
    public const string ChatOptions = """
        #pragma warning disable CS1591
        namespace Microsoft.Extensions.AI;
        public interface IChatClient;
        public enum ReasoningEffort { None, Low, Medium, High, ExtraHigh }
        public class ReasoningOptions { public ReasoningEffort? Effort { get; set; } }
        public class ChatResponseFormat { public static ChatResponseFormat Json { get; } = new(); }
        public class ChatOptions
        {
            public string? ModelId { get; set; }
            public float? Temperature { get; set; }
            public float? TopP { get; set; }
            public int? TopK { get; set; }
            public float? FrequencyPenalty { get; set; }
            public float? PresencePenalty { get; set; }
            public long? Seed { get; set; }
            public int? MaxOutputTokens { get; set; }
            public ReasoningOptions? Reasoning { get; set; }
            public ChatResponseFormat? ResponseFormat { get; set; }
            public System.Func<IChatClient, object?>? RawRepresentationFactory { get; set; }
        }
        """;

    /// <summary>The OpenAI library of today: chat options whose JSON can be patched.</summary>
    public const string OpenAIChat = """
        #pragma warning disable CS1591
        namespace OpenAI.Chat;
        public struct JsonPatch
        {
            public void Set(System.ReadOnlySpan<byte> path, bool value) { }
            public void Set(System.ReadOnlySpan<byte> path, int value) { }
            public void Set(System.ReadOnlySpan<byte> path, long value) { }
            public void Set(System.ReadOnlySpan<byte> path, double value) { }
            public void Set(System.ReadOnlySpan<byte> path, string value) { }
        }
        public readonly struct ChatReasoningEffortLevel { public ChatReasoningEffortLevel(string value) { } }
        public class ChatResponseFormat { public static ChatResponseFormat CreateJsonObjectFormat() => new(); }
        public class ChatCompletionOptions
        {
            private JsonPatch _patch;
            public float? Temperature { get; set; }
            public float? TopP { get; set; }
            public float? FrequencyPenalty { get; set; }
            public float? PresencePenalty { get; set; }
            public long? Seed { get; set; }
            public int? MaxOutputTokenCount { get; set; }
            public bool? IncludeLogProbabilities { get; set; }
            public int? TopLogProbabilityCount { get; set; }
            public ChatReasoningEffortLevel? ReasoningEffortLevel { get; set; }
            public ChatResponseFormat? ResponseFormat { get; set; }
            public ref JsonPatch Patch => ref _patch;
        }
        """;

    /// <summary>An old OpenAI library: no patch, no effort, and a seed that cannot be set.</summary>
    public const string OldOpenAIChat = """
        #pragma warning disable CS1591
        namespace OpenAI.Chat;
        public class ChatResponseFormat { public static ChatResponseFormat CreateJsonObjectFormat() => new(); }
        public class ChatCompletionOptions
        {
            public ChatResponseFormat? ResponseFormat { get; set; }
            public float? Temperature { get; set; }
            public float? TopP { get; set; }
            public long? Seed { get; }
            public int? MaxOutputTokenCount { get; set; }
        }
        """;

    /// <summary>The Anthropic library's request.</summary>
    public const string Anthropic = """
        #pragma warning disable CS1591
        using System.Collections.Generic;
        using System.Text.Json;
        namespace Anthropic.Models.Messages;
        public record MessageCreateParams
        {
            public IReadOnlyDictionary<string, JsonElement> RawHeaderData { get; init; } = new Dictionary<string, JsonElement>();
            public IReadOnlyDictionary<string, JsonElement> RawQueryData { get; init; } = new Dictionary<string, JsonElement>();
            public IReadOnlyDictionary<string, JsonElement> RawBodyData { get; init; } = new Dictionary<string, JsonElement>();
            public static MessageCreateParams FromRawUnchecked(IReadOnlyDictionary<string, JsonElement> header, IReadOnlyDictionary<string, JsonElement> query, IReadOnlyDictionary<string, JsonElement> body) =>
                new() { RawHeaderData = header, RawQueryData = query, RawBodyData = body };
        }
        """;

    /// <summary>Semantic Kernel's settings.</summary>
    public const string SemanticKernel = """
        #pragma warning disable CS1591
        namespace Microsoft.SemanticKernel;
        public class PromptExecutionSettings
        {
            public string? ModelId { get; set; }
            public System.Collections.Generic.IDictionary<string, object>? ExtensionData { get; set; }
        }
        """;

    /// <summary>The settings of ElevenLabs-DotNet.</summary>
    public const string ElevenLabs = """
        #pragma warning disable CS1591
        namespace ElevenLabs.Voices;
        public sealed class VoiceSettings
        {
            public float Stability { get; set; }
            public float SimilarityBoost { get; set; }
            public float Style { get; set; }
            public bool SpeakerBoost { get; set; }
            public float Speed { get; set; }
        }
        """;
}
