using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;

namespace Nucleate.Generators.Tests.Catalog.Apis;

/// <summary>Which family a model's id belongs to, and what the family does with parameters.</summary>
public sealed class ModelCatalogTests
{
    [Theory]
    [InlineData("gpt-4.1", "GPT-4 and earlier")]
    [InlineData("gpt-4.1-2025-04-14", "GPT-4 and earlier")]
    [InlineData("GPT-4o-mini", "GPT-4 and earlier")]
    [InlineData("openai/gpt-4-0613", "GPT-4 and earlier")]
    [InlineData("gpt-4o-search-preview-2025-03-11", "GPT-4o search preview")]
    [InlineData("gpt-5", "GPT-5")]
    [InlineData("gpt-5-2025-08-07", "GPT-5")]
    [InlineData("gpt-5-mini", "GPT-5")]
    [InlineData("gpt-5-chat-latest", "GPT-5 chat")]
    [InlineData("gpt-5.1", "GPT-5.1")]
    [InlineData("gpt-5.1-2025-11-13", "GPT-5.1")]
    [InlineData("gpt-5.1-chat-latest", "GPT-5 chat variants that reason")]
    [InlineData("gpt-5.1-codex-max", "GPT-5.1 codex max and GPT-5.2 codex")]
    [InlineData("gpt-5.3-codex", "GPT-5.3 and GPT-5.4")]
    [InlineData("gpt-5.7", null)]
    [InlineData("gpt-5-giant", null)]
    [InlineData("o3-mini", "o-series")]
    [InlineData("o4-mini-2025-04-16", "o-series")]
    [InlineData("claude-opus-4-7", "Claude Opus 4.7 and 4.8")]
    [InlineData("claude-sonnet-4-5-20250929", "Claude Sonnet 4.5 and Haiku 4.5")]
    [InlineData("claude-sonnet-4-5@20250929", "Claude Sonnet 4.5 and Haiku 4.5")]
    [InlineData("claude-opus-4-20250514", "Claude Opus 4.1 and Claude 4")]
    [InlineData("us.anthropic.claude-opus-4-6-v1:0", "Claude Opus 4.6 and Sonnet 4.6")]
    [InlineData("anthropic.claude-sonnet-4-5-20250929-v1:0", "Claude Sonnet 4.5 and Haiku 4.5")]
    [InlineData("claude-opus-4-9", null)]
    [InlineData("claude-3-5-sonnet-latest", "Claude 3 and earlier")]
    [InlineData("models/gemini-2.5-flash-preview-05-20", "Gemini 2.5")]
    [InlineData("gemini-3-pro-preview", "Gemini 3")]
    [InlineData("gemini-3.6-flash", "Gemini 3.5 Flash-Lite and 3.6 Flash")]
    [InlineData("gemini-3.5-flash", "Gemini 3")]
    [InlineData("eleven_v3", "Eleven v3")]
    [InlineData("eleven_v3000", null)]
    [InlineData("grok-4.20-non-reasoning", "Grok 4.20")]
    [InlineData("deepseek-v4-pro", "DeepSeek V4")]
    [InlineData("my-model", null)]
    [InlineData("", null)]
    [InlineData("*", null)]
    [InlineData("gpt", null)]
    public void An_id_belongs_to_the_family_with_the_longest_pattern(string id, string? family) => Assert.Equal(family, ModelCatalog.Find(id)?.Name);

    [Theory]
    [InlineData("gpt-5", null, 0.2, true)]
    [InlineData("gpt-5", null, 1, false)]
    [InlineData("gpt-5.1", null, 0.2, false)]
    [InlineData("gpt-5.1", "none", 0.2, false)]
    [InlineData("gpt-5.1", "low", 0.2, true)]
    [InlineData("gpt-5.5", null, 0.2, true)]
    [InlineData("gpt-5.5", "none", 0.2, false)]
    [InlineData("gpt-6-astra", "none", 0.2, true)]
    [InlineData("gpt-4.1", "high", 0.2, false)]
    [InlineData("claude-opus-5", null, 0.5, true)]
    [InlineData("claude-opus-5", null, 1, false)]
    [InlineData("claude-opus-4-6", null, 0.5, false)]
    [InlineData("gemini-2.5-pro", null, 0.5, false)]
    [InlineData("gemini-3-pro", null, 0.5, true)]
    [InlineData("gemini-3-pro", null, 1.2, false)]
    public void A_temperature_is_struck_where_the_model_does_not_take_it(string id, string? effort, double temperature, bool struck) =>
        Assert.Equal(struck, Struck(ModelCatalog.Find(id)!, "Temperature", temperature, effort, null));

    [Fact]
    public void Other_parameters_have_rules_of_their_own()
    {
        ModelFacts thinking = ModelCatalog.Find("claude-opus-4-6")!;
        Assert.True(Struck(thinking, "TopP", 0.94, null, true));
        Assert.False(Struck(thinking, "TopP", 0.95, null, true));
        Assert.False(Struck(thinking, "TopP", 0.5, null, false));
        Assert.True(Struck(thinking, "TopK", 40, null, true));
        Assert.NotNull(thinking.RefusesTemperatureWithTopP);

        ModelFacts voice = ModelCatalog.Find("eleven_v3")!;
        Assert.Equal([false, true, false, true, false], new[] { 0, 0.3, 0.5, 0.75, 1 }.Select(value => Struck(voice, "Stability", value, null, null)));
        Assert.False(voice.RulesFor("Style", null, null).Single().Source.IsVerified);

        Assert.True(Struck(ModelCatalog.Find("gemini-2.5-pro")!, "PresencePenalty", 0.1, null, null));
        Assert.False(Struck(ModelCatalog.Find("gemini-2.5-pro")!, "PresencePenalty", 0, null, null));
        Assert.True(Struck(ModelCatalog.Find("grok-4.5")!, "PresencePenalty", 0, null, null));
        Assert.True(Struck(ModelCatalog.Find("deepseek-v4-pro")!, "Temperature", 0.5, null, null));
        Assert.False(Struck(ModelCatalog.Find("deepseek-v4-pro")!, "Temperature", 0.5, null, false));
        Assert.True(Struck(ModelCatalog.Find("gemini-1.5-pro")!, "TopK", 41, null, null));
        Assert.False(Struck(ModelCatalog.Find("gemini-1.5-pro")!, "TopK", 40, null, null));
    }

    [Fact]
    public void Editorconfig_adds_and_overrides()
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ModelOverrides.ReasoningKey] = "my-model*, other",
            [ModelOverrides.SamplingKey] = "gpt-5 , my-model-fast",
            [ModelOverrides.AliasKey] = "prod-chat = gpt-4.1, fast=gpt-5-mini, nonsense, = x, circle = circle",
            [ModelOverrides.VoiceKey] = "my-voice*",
        };
        var overrides = new ModelOverrides(key => options.GetValueOrDefault(key));
        ApiFacts api = ApiCatalog.OpenAI;
        Assert.True(Struck(overrides.Find("my-model-2", api)!, "Temperature", 0.3, null, null));
        Assert.True(Struck(overrides.Find("other-2025-01-01", api)!, "TopP", 0.3, "none", null));
        Assert.False(Struck(overrides.Find("my-model-fast", api)!, "Temperature", 0.3, null, null));
        Assert.False(Struck(overrides.Find("gpt-5", api)!, "Temperature", 0.3, null, null));
        Assert.True(Struck(overrides.Find("gpt-5-mini", api)!, "Temperature", 0.3, null, null));
        Assert.Equal("GPT-4 and earlier", overrides.Find("prod-chat", api)!.Name);
        Assert.Equal("GPT-5", overrides.Find("fast", api)!.Name);
        Assert.True(overrides.Find("my-voice-1", api)!.IsVoice);
        Assert.Null(overrides.Find("circle", api));
        Assert.Null(overrides.Find("unknown", api));
        Assert.Null(overrides.Find(null, api));
        Assert.All(ModelOverrides.Keys, key => Assert.StartsWith("nucleate.", key, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_vendors_rules_do_not_hold_for_the_same_name()
    {
        Assert.NotNull(ModelOverrides.None.Find("deepseek-v4-pro", ApiCatalog.DeepSeek));
        Assert.Null(ModelOverrides.None.Find("deepseek-v4-pro", ApiCatalog.Vllm));
        Assert.Null(ModelOverrides.None.Find("claude-opus-4-7", ApiCatalog.OpenAI));
        Assert.NotNull(ModelOverrides.None.Find("gpt-5", ApiCatalog.AzureOpenAI));
    }

    private static bool Struck(ModelFacts family, string parameter, double value, string? effort, bool? thinking) =>
        family.RulesFor(parameter, effort, thinking).Any(rule => rule.Strikes(value));
}
