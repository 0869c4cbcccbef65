using System;
using System.Globalization;
using System.Text.Json;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>What presets write into requests.</summary>
public sealed class PresetRequestTests
{
    [Theory]
    [InlineData(
        """OpenAIPreset(Model = "gpt-4.1", Seed = 42, Temperature = 0.7, TopP = 0.9f, FrequencyPenalty = -0.5, Output = OutputFormat.JsonObject)""",
        """{"model":"gpt-4.1","temperature":0.7,"top_p":0.9,"frequency_penalty":-0.5,"seed":42,"response_format":{"type":"json_object"}}""")]
    [InlineData(
        """OpenAIPreset(MaxOutputTokens = 100, TopLogProbabilities = 5, ReasoningEffort = ReasoningLevel.ExtraHigh)""",
        """{"max_completion_tokens":100,"logprobs":true,"top_logprobs":5,"reasoning_effort":"xhigh"}""")]
    [InlineData(
        """OpenAIPreset(Surface = OpenAISurface.Responses, MaxOutputTokens = 100, TopLogProbabilities = 5, ReasoningEffort = ReasoningLevel.None, Output = OutputFormat.JsonObject)""",
        """{"max_output_tokens":100,"top_logprobs":5,"reasoning":{"effort":"none"},"text":{"format":{"type":"json_object"}}}""")]
    [InlineData(
        """AzureOpenAIPreset(Deployment = "chat-eu", BaseModel = "gpt-4.1", PresencePenalty = 1)""",
        """{"model":"chat-eu","presence_penalty":1}""")]
    [InlineData(
        """AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 16000, ThinkingBudget = 4096, Effort = ReasoningLevel.Max)""",
        """{"model":"claude-opus-4-6","max_tokens":16000,"thinking":{"type":"enabled","budget_tokens":4096},"output_config":{"effort":"max"}}""")]
    [InlineData(
        """AnthropicPreset(ThinkingBudget = 2048, MaxTokens = 9000, Thinking = ThinkingMode.Adaptive, Temperature = 1, TopK = 40)""",
        """{"temperature":1,"top_k":40,"max_tokens":9000,"thinking":{"type":"adaptive","budget_tokens":2048}}""")]
    [InlineData(
        """GeminiPreset(Model = "gemini-2.5-flash", TopP = 0.95f, TopK = 64, ThinkingBudget = -1, Seed = -3, Output = OutputFormat.JsonObject)""",
        """{"generationConfig":{"topP":0.95,"topK":64,"seed":-3,"thinkingConfig":{"thinkingBudget":-1},"responseMimeType":"application/json"}}""")]
    [InlineData(
        """GeminiPreset(ThinkingLevel = GeminiThinkingLevel.Low, FrequencyPenalty = 0)""",
        """{"generationConfig":{"frequencyPenalty":0,"thinkingConfig":{"thinkingLevel":"LOW"}}}""")]
    [InlineData("""MistralPreset(Seed = 9, ReasoningEffort = ReasoningLevel.High)""", """{"random_seed":9,"reasoning_effort":"high"}""")]
    [InlineData(
        """CoherePreset(TopP = 0.75, TopK = 30, Seed = ulong.MaxValue, ThinkingBudget = 500)""",
        """{"p":0.75,"k":30,"seed":18446744073709551615,"thinking":{"type":"enabled","token_budget":500}}""")]
    [InlineData(
        """DeepSeekPreset(Thinking = ThinkingMode.Enabled, ReasoningEffort = ReasoningLevel.Max, Output = OutputFormat.JsonObject)""",
        """{"thinking":{"type":"enabled"},"reasoning_effort":"max","response_format":{"type":"json_object"}}""")]
    [InlineData("""XaiPreset(TopLogProbabilities = 8, Temperature = 1e-7)""", """{"temperature":1E-07,"logprobs":true,"top_logprobs":8}""")]
    [InlineData(
        """OllamaPreset(Model = "llama3.2", Temperature = 0.6, NumPredict = -1, Think = true, Output = OutputFormat.JsonObject)""",
        """{"model":"llama3.2","options":{"temperature":0.6,"num_predict":-1},"think":true,"format":"json"}""")]
    [InlineData(
        """LlamaServerPreset(Temperature = 0.8f, MinP = 0.05, DryMultiplier = 0.8, DryAllowedLength = 3, Mirostat = 2, MirostatTau = 5, Seed = -1, MaxTokens = 64)""",
        """{"temperature":0.8,"min_p":0.05,"dry_multiplier":0.8,"dry_allowed_length":3,"mirostat":2,"mirostat_tau":5,"seed":-1,"n_predict":64}""")]
    [InlineData(
        """VllmPreset(Model = "Qwen/Qwen3-8B", RepetitionPenalty = 1.05, TopK = -1, MinTokens = 2)""",
        """{"model":"Qwen/Qwen3-8B","top_k":-1,"repetition_penalty":1.05,"min_tokens":2}""")]
    [InlineData(
        """ElevenLabsPreset(Model = "eleven_v3", Stability = 0.5, Style = 0, UseSpeakerBoost = true, Seed = 4294967295, Output = OutputFormat.JsonObject)""",
        """{"model_id":"eleven_v3","voice_settings":{"stability":0.5,"style":0,"use_speaker_boost":true},"seed":4294967295}""")]
    [InlineData("""OpenAIPreset(Model = "gpt-99-nova", Temperature = 0.3, Seed = 1)""", """{"model":"gpt-99-nova","temperature":0.3,"seed":1}""")]
    [InlineData("OpenAIPreset", "{}")]
    [InlineData("""OpenAIPreset(Model = "  ", Temperature = 0)""", """{"temperature":0}""")]
    [InlineData("""OpenAIPreset(Model = "a \"quoted\" \\ name\n")""", """{"model":"a \u0022quoted\u0022 \\ name"}""")]
    public void A_request_has_what_was_written_in_the_shape_of_its_api(string attribute, string expected) =>
        Assert.Equal(expected, PresetRun.Request($"[{attribute}]"));

    [Theory]
    [InlineData("0.7", 0.7)]
    [InlineData("0.7f", 0.7)]
    [InlineData("1f / 3", 0.33333334)]
    [InlineData("1d / 3", 1d / 3)]
    [InlineData("0.1 + 0.2", 0.1 + 0.2)]
    [InlineData("1e-7f", 1e-7)]
    [InlineData("-0.0", -0.0)]
    [InlineData("2", 2)]
    [InlineData("double.Epsilon", double.Epsilon)]
    [InlineData("123456789.125", 123456789.125)]
    public void Numbers_read_back_as_they_were_written(string written, double expected)
    {
        string request = PresetRun.Request($"[LlamaServerPreset(Temperature = {written})]");
        double read = JsonDocument.Parse(request).RootElement.GetProperty("temperature").GetDouble();
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(read));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void No_culture_changes_a_request(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            Assert.Equal(
                """{"temperature":-0.75,"top_k":-1,"seed":-1234567}""",
                PresetRun.Request("[LlamaServerPreset(Temperature = -0.75f, TopK = -1, Seed = -1234567)]"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_writer_outside_an_object_is_refused() => PresetRun.With("[OpenAIPreset(Temperature = 0.5)]", preset =>
    {
        using var writer = new Utf8JsonWriter(new System.Buffers.ArrayBufferWriter<byte>());
        Assert.Throws<InvalidOperationException>(() => PresetRun.Call(preset, "WriteTo", writer));
        Assert.Throws<ArgumentNullException>(() => PresetRun.Call(preset, "WriteTo", [null]));
        return true;
    });
}
