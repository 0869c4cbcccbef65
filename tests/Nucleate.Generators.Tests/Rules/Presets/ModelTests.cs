using System;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>NUC2005, NUC2009, NUC2011, NUC2015 and NUC2016: what models do with parameters.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("OpenAI gpt-5 Temperature=0.2", "NUC2005!Temperature")]
    [InlineData("OpenAI gpt-5 Temperature=1 TopP=1 FrequencyPenalty=0 PresencePenalty=0", "")]
    [InlineData("OpenAI gpt-5 TopP=0.5 FrequencyPenalty=1 TopLogProbabilities=3", "NUC2005!FrequencyPenalty NUC2005!TopLogProbabilities NUC2005!TopP")]
    [InlineData("OpenAI gpt-5.2 Temperature=0.2", "")]
    [InlineData("OpenAI gpt-5.2 Temperature=0.2 ReasoningEffort=None", "")]
    [InlineData("OpenAI gpt-5.2 Temperature=0.2 ReasoningEffort=Low", "NUC2005!Temperature")]
    [InlineData("OpenAI gpt-6-sol Temperature=0.2", "NUC2005!Temperature")]
    [InlineData("OpenAI gpt-6-sol Temperature=0.2 ReasoningEffort=None", "")]
    [InlineData("OpenAI gpt-6-luna Temperature=0.2", "NUC2005?Temperature")]
    [InlineData("OpenAI gpt-4o-search-preview Temperature=1", "NUC2005?Temperature")]
    [InlineData("OpenAI gpt-4o-search-preview Temperature=0.5", "NUC2005!Temperature")]
    [InlineData("AzureOpenAI o3-mini Temperature=0.2", "NUC2005!Temperature")]
    [InlineData("Anthropic claude-opus-4-7 Temperature=0.9", "NUC2005!Temperature")]
    [InlineData("Anthropic claude-opus-4-7 TopP=0.98", "NUC2005!TopP")]
    [InlineData("Anthropic claude-opus-4-7 TopP=0.99", "")]
    [InlineData("Anthropic claude-opus-4-7 TopK=40", "NUC2005!TopK")]
    [InlineData("Anthropic claude-opus-4-6 Temperature=0.9", "")]
    [InlineData("Gemini gemini-3.6-flash Temperature=1 TopP=0.9 TopK=40", "NUC2005!Temperature NUC2005!TopK NUC2005!TopP")]
    [InlineData("Gemini gemini-2.5-pro PresencePenalty=0.5", "NUC2005!PresencePenalty")]
    [InlineData("Gemini gemini-2.5-pro PresencePenalty=0", "")]
    [InlineData("Gemini gemini-1.5-pro TopK=41", "NUC2005!TopK")]
    [InlineData("DeepSeek deepseek-v4-flash Temperature=0.5", "NUC2005!Temperature")]
    [InlineData("DeepSeek deepseek-v4-flash Temperature=0.5 Thinking=Disabled", "")]
    [InlineData("Xai grok-4.5 FrequencyPenalty=0", "NUC2005!FrequencyPenalty")]
    [InlineData("OpenAI gpt-5 ReasoningEffort=None", "NUC2005?ReasoningEffort")]
    [InlineData("OpenAI gpt-5.3 ReasoningEffort=Max", "")]
    [InlineData("Xai grok-4.20 ReasoningEffort=Low", "NUC2005!ReasoningEffort")]
    [InlineData("Anthropic claude-sonnet-4-5 Effort=Low", "NUC2005!Effort")]
    [InlineData("Anthropic claude-opus-4-7 MaxTokens=4000 ThinkingBudget=2000", "NUC2005!ThinkingBudget")]
    [InlineData("Anthropic claude-fable-5 Thinking=Disabled", "NUC2005!Thinking")]
    [InlineData("Gemini gemini-3.7-flash ThinkingLevel=Minimal", "NUC2005?ThinkingLevel")]
    public void What_a_model_does_not_take(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void The_services_answer_is_quoted_as_the_surface_words_it()
    {
        Assert.Equal(
            "Temperature = 0.2 is not taken by gpt-5: the service refuses the request "
            + "(\"Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.\"): remove it, or write 1",
            PresetCase.One("OpenAI gpt-5 Temperature=0.2").Message);
        Assert.Equal(
            "Temperature = 0.2 is not taken by gpt-5.5, unless the effort is none: the service refuses the request "
            + "(\"Unsupported parameter: 'temperature' is not supported with this model.\"): remove it, or write 1",
            PresetCase.One("OpenAI Responses gpt-5.5 Temperature=0.2").Message);
        Assert.Contains("\"Unsupported parameter: 'top_p' is not supported", PresetCase.One("OpenAI gpt-5 TopP=0.2").Message, StringComparison.Ordinal);
        Assert.Equal(
            "Temperature = 0.5 has no effect, since deepseek-v4-flash ignores it, unless thinking is switched off: remove it",
            PresetCase.One("DeepSeek deepseek-v4-flash Temperature=0.5").Message);
        Assert.Contains("has a topK value of 41", PresetCase.One("Gemini gemini-1.5-pro TopK=41").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_of_your_own_are_configured()
    {
        Assert.Equal("NUC2005!Temperature", PresetCase.Check("OpenAI my-model-2 Temperature=0.2", (ModelOverrides.ReasoningKey, "my-model*")));
        Assert.Equal("", PresetCase.Check("OpenAI gpt-5 Temperature=0.2", (ModelOverrides.SamplingKey, "gpt-5")));
        Assert.Equal("NUC2005!Temperature", PresetCase.Check("AzureOpenAI fast Temperature=0.2", (ModelOverrides.AliasKey, "fast = gpt-5-mini")));
        Assert.Equal("NUC2015!Model", PresetCase.Check("OpenAI my-voice-1 Temperature=0.2", (ModelOverrides.VoiceKey, "my-voice*")));
        Assert.Equal("", PresetCase.Check("ElevenLabs my-voice-1 Stability=0.2", (ModelOverrides.SamplingKey, "my-voice*")));
    }

    [Theory]
    [InlineData("Anthropic claude-opus-4-6 Thinking=Enabled Temperature=0.5", "NUC2009!Temperature")]
    [InlineData("Anthropic claude-opus-4-6 Thinking=Adaptive Temperature=1", "")]
    [InlineData("Anthropic claude-opus-4-6 MaxTokens=4000 ThinkingBudget=2000 TopP=0.94", "NUC2009!TopP")]
    [InlineData("Anthropic claude-opus-4-6 Thinking=Enabled TopP=0.95", "")]
    [InlineData("Anthropic claude-opus-4-6 Thinking=Enabled TopK=40", "NUC2009!TopK")]
    [InlineData("Anthropic claude-opus-4-6 Thinking=Disabled Temperature=0.5 TopK=40", "")]
    [InlineData("Anthropic claude-opus-4-6 Temperature=0.5 TopK=40", "")]
    [InlineData("Anthropic Thinking=Enabled Temperature=0.5", "NUC2009!Temperature")]
    [InlineData("Anthropic claude-9 Thinking=Enabled TopK=3", "NUC2009!TopK NUC2016?Model")]
    public void What_claude_does_not_take_while_it_thinks(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void A_float_that_was_widened_is_below_the_limit()
    {
        ApiFacts api = ApiCatalog.Anthropic;
        double widened = 0.95f;
        PresetFacts preset = new(api, api.Surfaces[0],
        [
            new PresetParameter(api.Surfaces[0].Find("Thinking")!, PresetValue.Member("Enabled")),
            new PresetParameter(api.Surfaces[0].Find("TopP")!, new PresetValue("0.949999988", widened)),
        ])
        {
            Model = "claude-opus-4-6",
        };
        Finding finding = Assert.Single(PresetRules.Check(preset));
        Assert.StartsWith("TopP = 0.949999988 (the float 0.95 as a double) is not taken by claude-opus-4-6 while it thinks", finding.Message, StringComparison.Ordinal);
        Assert.Equal("0.95", PresetCase.Suggested(finding));
    }

    [Fact]
    public void What_is_taken_while_thinking_is_suggested()
    {
        Finding temperature = PresetCase.One("Anthropic claude-opus-4-6 Thinking=Enabled Temperature=0.5");
        Assert.Equal("1", PresetCase.Suggested(temperature));
        Assert.Contains("(\"`temperature` may only be set to 1 when thinking is enabled.\"): write 1, or switch thinking off", temperature.Message, StringComparison.Ordinal);
        Assert.Equal("TopK", PresetCase.Hint(PresetCase.One("Anthropic claude-opus-4-6 Thinking=Enabled TopK=40"), FixHints.Remove));
    }

    [Theory]
    [InlineData("Gemini gemini-3-pro Temperature=0.9", "NUC2011?Temperature")]
    [InlineData("Gemini gemini-3-pro Temperature=1", "")]
    [InlineData("Gemini gemini-3-pro Temperature=0", "NUC2011?Temperature")]
    [InlineData("Gemini gemini-2.5-pro Temperature=0.2", "")]
    public void Gemini_3_is_left_at_1(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Theory]
    [InlineData("OpenAI eleven_v3 Temperature=0.5", "NUC2015!Model")]
    [InlineData("ElevenLabs gpt-4.1 Stability=0.5", "NUC2015!Model")]
    [InlineData("Ollama eleven_v3", "NUC2015!Model")]
    [InlineData("ElevenLabs eleven_v3 Stability=0.5 Temperature=0.5", "NUC2015!Temperature")]
    [InlineData("OpenAI gpt-4.1 Stability=0.5", "NUC2015!Stability")]
    public void Voices_and_texts_are_not_mixed(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Theory]
    [InlineData("OpenAI gpt-5-mni", "gpt-5-mini")]
    [InlineData("OpenAI gpt5-mini", "gpt-5-mini")]
    [InlineData("Anthropic claude-sonet-4-6", "claude-sonnet-4-6")]
    [InlineData("Anthropic claude-opsu-4-6", "claude-opus-4-6")]
    [InlineData("ElevenLabs eleven-v3", "eleven_v3")]
    [InlineData("OpenAI gpt-5.7", null)]
    [InlineData("OpenAI gpt-5-giant", null)]
    [InlineData("Anthropic claude-opus-4-9", null)]
    [InlineData("OpenAI my-model", null)]
    [InlineData("OpenAI p5", null)]
    public void A_model_that_is_not_known_is_named_and_a_slip_corrected(string settings, string? near)
    {
        Finding finding = PresetCase.One(settings);
        Assert.Equal((DiagnosticIds.UnknownModel, RuleSeverity.Info, near), (finding.Rule.Id, finding.Severity, PresetCase.Hint(finding, FixHints.Text)));
    }

    [Fact]
    public void A_model_of_another_vendor_is_told_apart()
    {
        Assert.StartsWith(
            "Model = claude-opus-4-6 is a model of Anthropic, so no rule about models was applied for OpenAI",
            PresetCase.One("OpenAI claude-opus-4-6 Temperature=0.5").Message,
            StringComparison.Ordinal);
        Assert.Equal("", PresetCase.Check("Vllm claude-opus-4-6"));
        Assert.Equal("", PresetCase.Check("OpenAI Temperature=0.5"));
    }
}
