using System;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>NUC2006 to NUC2008, NUC2010 and NUC2012 to NUC2014: settings that do not go together, or not with what is wanted.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("OpenAI gpt-4.1 Temperature=0.7 TopP=0.9", "NUC2006?TopP")]
    [InlineData("Gemini gemini-2.5-pro Temperature=0.7 TopP=0.9", "NUC2006?TopP")]
    [InlineData("Mistral mistral-large-2512 Temperature=0.7 TopP=0.9", "NUC2006?TopP")]
    [InlineData("OpenAI gpt-4.1 Temperature=1 TopP=0.9", "")]
    [InlineData("OpenAI gpt-4.1 Temperature=0.7 TopP=1", "")]
    [InlineData("Gemini gemini-2.5-pro Temperature=1 TopP=0.9", "")]
    [InlineData("Gemini gemini-2.5-pro Temperature=0.5 TopP=1", "")]
    [InlineData("OpenAI gpt-4.1 Temperature=0.7", "")]
    [InlineData("Cohere command-a-03-2025 Temperature=0.7 TopP=0.9", "")]
    [InlineData("Ollama Temperature=0.7 TopP=0.5", "")]
    [InlineData("Anthropic claude-sonnet-4-6 Temperature=1 TopP=1", "NUC2006!TopP")]
    [InlineData("Anthropic claude-sonnet-4-6 Temperature=0 TopP=0.5", "NUC2006!TopP")]
    [InlineData("Anthropic claude-opus-4-7 Temperature=1 TopP=0.99", "NUC2006!TopP")]
    [InlineData("Anthropic claude-opus-4-7 Temperature=0.5 TopP=0.99", "NUC2005!Temperature")]
    [InlineData("Anthropic claude-3-5-sonnet-latest Temperature=0.5 TopP=0.9", "")]
    [InlineData("OpenAI gpt-5 Temperature=0.7 TopP=0.9", "NUC2005!Temperature NUC2005!TopP")]
    public void Temperature_and_top_p_are_not_both_set(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void Either_of_the_two_can_go()
    {
        Finding finding = PresetCase.One("Anthropic claude-sonnet-4-6 Temperature=0.7 TopP=0.9");
        Assert.Equal(("TopP", "Temperature"), (PresetCase.Hint(finding, FixHints.Remove), PresetCase.Hint(finding, FixHints.RemoveOther)));
        Assert.Equal((Place.OfParameter("TopP"), Place.OfParameter("Temperature")), (finding.Place, finding.Other));
        Assert.Contains("`temperature` and `top_p` cannot both be specified for this model.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ollama Temperature=0.8 TopP=0", "NUC2007!TopP")]
    [InlineData("OpenAI gpt-4.1 Temperature=0.8 TopP=0", "NUC2007!TopP")]
    [InlineData("OpenAI gpt-4.1 Task=Code Temperature=0.8 TopP=0", "NUC2007!TopP")]
    [InlineData("OpenAI gpt-4.1 TopP=0", "")]
    [InlineData("OpenAI gpt-4.1 Temperature=0 TopP=0", "NUC2006?TopP")]
    [InlineData("OpenAI gpt-4.1 Temperature=0 TopP=0.9", "NUC2007?TopP")]
    [InlineData("OpenAI gpt-4.1 Temperature=0 TopP=1", "")]
    [InlineData("Vllm Temperature=0 TopP=0.5", "NUC2007?TopP")]
    [InlineData("Mistral mistral-large-2512 Temperature=0 TopP=0.9", "NUC2007!TopP")]
    [InlineData("Mistral mistral-large-2512 Temperature=0", "NUC2007?Temperature")]
    [InlineData("Mistral mistral-large-2512 Temperature=0 TopP=1", "")]
    [InlineData("Anthropic claude-opus-4-6 MaxTokens=4000 Thinking=Disabled ThinkingBudget=2000", "NUC2007!ThinkingBudget")]
    [InlineData("Anthropic claude-opus-4-7 MaxTokens=4000 Thinking=Disabled ThinkingBudget=2000", "NUC2005!ThinkingBudget")]
    [InlineData("Anthropic claude-opus-4-6 MaxTokens=4000 Thinking=Enabled ThinkingBudget=2000", "")]
    public void Values_that_contradict_each_other(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Theory]
    [InlineData("OpenAI gpt-4.1 Output=JsonSchema FrequencyPenalty=0.5", "NUC2008!FrequencyPenalty")]
    [InlineData("OpenAI gpt-4.1 Task=Code PresencePenalty=-0.5", "NUC2008!PresencePenalty")]
    [InlineData("OpenAI gpt-4.1 Task=StructuredOutput FrequencyPenalty=0.5 PresencePenalty=0.1", "NUC2008!FrequencyPenalty NUC2008!PresencePenalty")]
    [InlineData("OpenAI gpt-4.1 Output=JsonSchema FrequencyPenalty=0", "")]
    [InlineData("OpenAI gpt-4.1 Task=Dialogue FrequencyPenalty=0.5", "")]
    [InlineData("Vllm Output=JsonSchema RepetitionPenalty=1.1", "NUC2008!RepetitionPenalty")]
    [InlineData("Vllm Output=JsonSchema RepetitionPenalty=1", "")]
    [InlineData("Ollama Output=JsonSchema RepeatPenalty=1.1 RepeatLastN=64", "NUC2008!RepeatPenalty")]
    [InlineData("Ollama Output=JsonSchema RepeatPenalty=1.1 RepeatLastN=0", "")]
    [InlineData("LlamaServer Task=Code DryMultiplier=0.8 DryPenaltyLastN=0 RepeatLastN=0", "")]
    [InlineData("LlamaServer Task=Code DryMultiplier=0.8 RepeatLastN=0", "NUC2008!DryMultiplier")]
    [InlineData("LlamaServer Task=Code DryMultiplier=0.8 DryBase=1.75", "NUC2008!DryMultiplier")]
    [InlineData("OpenAI gpt-5 Output=JsonSchema FrequencyPenalty=0.5", "NUC2005!FrequencyPenalty")]
    public void Penalties_disturb_formats(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void A_penalty_goes_where_the_server_then_has_none()
    {
        Assert.Equal("RepeatPenalty", PresetCase.Hint(PresetCase.One("Ollama Output=JsonSchema RepeatPenalty=1.1"), FixHints.Remove));
        Assert.Equal("1", PresetCase.Suggested(PresetCase.One("LlamaServer Output=JsonSchema RepeatPenalty=1.1")));
        Assert.Equal("NUC2008!FrequencyPenalty", PresetCase.Check("OpenAI gpt-4.1 Task=Extraction FrequencyPenalty=1", (RuleOptions.FormatTasksKey, "Extraction")));
    }

    [Theory]
    [InlineData(0.35, "0.5", "Natural")]
    [InlineData(0.1, "0", "Creative")]
    [InlineData(0.25, "0.5", "Natural")]
    [InlineData(0.75, "0.5", "Natural")]
    [InlineData(0.9, "1", "Robust")]
    public void A_stability_between_the_three_is_rounded(double stability, string nearest, string name)
    {
        Finding finding = PresetCase.One(FormattableString.Invariant($"ElevenLabs eleven_v3 Stability={stability}"));
        Assert.Equal((DiagnosticIds.VoiceStep, RuleSeverity.Warning, nearest), (finding.Rule.Id, finding.Severity, PresetCase.Suggested(finding)));
        Assert.EndsWith($"write {nearest} ({name})", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ElevenLabs eleven_v3 Stability=0.5", "")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Stability=0.35", "")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Style=0.3", "NUC2012?Style")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Style=0", "")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Speed=0.7", "NUC2012?Speed")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Speed=1.2", "NUC2012?Speed")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Speed=1.1", "")]
    [InlineData("ElevenLabs eleven_flash_v2_5 Style=0.3 UseSpeakerBoost=false", "NUC2012?Style NUC2012?UseSpeakerBoost")]
    [InlineData("ElevenLabs eleven_flash_v2_5 Style=0 UseSpeakerBoost=true", "")]
    [InlineData("ElevenLabs eleven_v3 SimilarityBoost=0.5 Speed=1.1", "NUC2012?SimilarityBoost NUC2012?Speed")]
    [InlineData("ElevenLabs Style=0.3", "NUC2012?Style")]
    public void Settings_of_voices(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Theory]
    [InlineData("Vllm Reproducible=true", "NUC2013?Reproducible")]
    [InlineData("Vllm Reproducible=true Seed=4", "")]
    [InlineData("Vllm Seed=4", "")]
    [InlineData("OpenAI gpt-4.1 Reproducible=true", "NUC2013?Reproducible")]
    [InlineData("OpenAI gpt-4.1 Reproducible=true Seed=4", "NUC2013?Reproducible")]
    [InlineData("OpenAI Responses gpt-4.1 Reproducible=true", "NUC2013?Reproducible")]
    [InlineData("Anthropic claude-sonnet-4-6 Reproducible=true", "NUC2013?Reproducible")]
    public void The_same_answer_again_needs_a_seed(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void A_seed_is_added_where_there_is_one()
    {
        Assert.Equal("Seed = 1", PresetCase.Hint(PresetCase.One("Mistral mistral-large-2512 Reproducible=true"), FixHints.Add));
        Assert.Null(PresetCase.Hint(PresetCase.One("Anthropic claude-sonnet-4-6 Reproducible=true"), FixHints.Add));
        Assert.Null(PresetCase.Hint(PresetCase.One("OpenAI gpt-4.1 Reproducible=true Seed=4"), FixHints.Add));
    }

    [Theory]
    [InlineData("OpenAI gpt-4.1 Output=JsonObject", "NUC2014?Output", null)]
    [InlineData("Anthropic claude-sonnet-4-6 Output=JsonObject", "NUC2014?Output", "JsonSchema")]
    [InlineData("OpenAI gpt-4.1 Output=JsonSchema", "", null)]
    [InlineData("DeepSeek deepseek-chat Output=JsonObject", "", null)]
    [InlineData("Cohere command-a-03-2025 Output=JsonObject", "", null)]
    public void Json_has_a_schema_where_it_can(string settings, string expected, string? member)
    {
        Assert.Equal(expected, PresetCase.Check(settings));
        Assert.Equal(member, expected.Length > 0 ? PresetCase.Hint(PresetCase.One(settings), FixHints.Member) : null);
    }
}
