using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>NUC2004: values that an API refuses.</summary>
public sealed class ApiValueTests
{
    [Theory]
    [InlineData("OpenAI gpt-4.1 Temperature=2.5", "2", "Temperature = 2.5 is outside the range 0 to 2 of OpenAI, which refuses the request (\"Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.5 instead.\"): write 2")]
    [InlineData("OpenAI gpt-4.1 Temperature=-1", "0", "Temperature = -1 is outside the range 0 to 2 of OpenAI, which refuses the request (\"Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead.\"): write 0")]
    [InlineData("OpenAI gpt-4.1 TopLogProbabilities=21", "20", "TopLogProbabilities = 21 is outside the range 0 to 20 of OpenAI, which refuses the request: write 20")]
    [InlineData("OpenAI Responses gpt-4.1 MaxOutputTokens=15", "16", "MaxOutputTokens = 15 is outside the range at least 16 of OpenAI, which refuses the request (\"Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 15 instead.\"): write 16")]
    [InlineData("Anthropic claude-opus-4-6 Temperature=1.2", "1", "Temperature = 1.2 is outside the range 0 to 1 of Anthropic, which refuses the request (\"temperature: range: 0..1\"): write 1")]
    [InlineData("Cohere command-a-03-2025 TopP=1", "0.99", "TopP = 1 is outside the range 0.01 to 0.99 of Cohere, which refuses the request: write 0.99")]
    [InlineData("Mistral mistral-large-2512 TopP=0", null, "TopP = 0 is outside the range above 0 and at most 1 of Mistral, which refuses the request: write a value inside it")]
    [InlineData("Vllm TopP=0", null, "TopP = 0 is outside the range above 0 and at most 1 of vLLM, which refuses the request (\"top_p must be in (0, 1], got 0.\"): write a value inside it")]
    [InlineData("OpenAI gpt-4.1 Temperature=NaN", null, "Temperature = NaN is no number that a request can say: write one (0 to 2)")]
    [InlineData("OpenAI gpt-4.1 Temperature=Infinity", "2", "Temperature = Infinity is no number that a request can say: write one (0 to 2)")]
    [InlineData("Ollama Temperature=-Infinity", null, "Temperature = -Infinity is no number that a request can say: write one (any number)")]
    [InlineData("OpenAI gpt-4.1 ReasoningEffort=?", null, "ReasoningEffort has a value without a name: write None, Minimal, Low, Medium, High, ExtraHigh, Max")]
    [InlineData("Anthropic claude-opus-4-6 Effort=None", null, "Effort = None does not exist there: write Low, Medium, High, ExtraHigh, Max")]
    [InlineData("Anthropic claude-opus-4-6 MaxTokens=2000 ThinkingBudget=2000", null, "ThinkingBudget = 2000 is not less than MaxTokens = 2000, so Anthropic refuses the request (\"`max_tokens` must be greater than `thinking.budget_tokens`.\"): write less, or a larger MaxTokens")]
    [InlineData("OpenAI Responses gpt-4.1 FrequencyPenalty=0.5", null, "FrequencyPenalty = 0.5 is no parameter of Responses, which answers \"Unknown parameter: 'frequency_penalty'.\" to one: remove it, or use Chat Completions")]
    public void A_value_that_the_api_refuses_is_an_error(string settings, string? nearest, string message)
    {
        Finding finding = PresetCase.One(settings);
        Assert.Equal((DiagnosticIds.RefusedByApi, RuleSeverity.Error, message), (finding.Rule.Id, finding.Severity, finding.Message));
        Assert.Equal(nearest, PresetCase.Suggested(finding));
    }

    [Theory]
    [InlineData("Gemini gemini-2.5-pro Temperature=2.5", "2")]
    [InlineData("Cohere command-a-03-2025 Temperature=1.5", "1")]
    [InlineData("Xai grok-4.5 TopLogProbabilities=9", "8")]
    [InlineData("DeepSeek deepseek-chat Temperature=3", "2")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Speed=1.5", "1.2")]
    [InlineData("ElevenLabs eleven_multilingual_v2 Stability=1.5", "1")]
    [InlineData("LlamaServer Mirostat=3", "2")]
    public void Outside_a_range_that_is_only_documented_is_advice(string settings, string nearest)
    {
        Finding finding = PresetCase.One(settings);
        Assert.Equal((DiagnosticIds.RefusedByApi, RuleSeverity.Info, nearest), (finding.Rule.Id, finding.Severity, PresetCase.Suggested(finding)));
    }

    [Theory]
    [InlineData("OpenAI gpt-4.1 Task=Code Temperature=2.5 TopP=1", "NUC2004!!Temperature")]
    [InlineData("OpenAI gpt-5 Task=Code Temperature=2.5", "NUC2004!!Temperature")]
    [InlineData("Anthropic claude-opus-4-6 Temperature=1.5 TopP=0.9", "NUC2004!!Temperature")]
    [InlineData("Mistral mistral-large-2512 Temperature=0 TopP=0", "NUC2004!!TopP")]
    [InlineData("OpenAI gpt-4.1 Output=JsonSchema FrequencyPenalty=9", "NUC2004!!FrequencyPenalty")]
    [InlineData("ElevenLabs eleven_v3 Stability=7", "NUC2010!Stability")]
    [InlineData("OpenAI Responses gpt-4.1 Reproducible=true Seed=1", "NUC2004!!Seed")]
    [InlineData("Cohere command-a-03-2025 Task=Code Temperature=1.5", "NUC2001!Temperature")]
    [InlineData("Gemini gemini-3-pro Temperature=-1", "NUC2011?Temperature")]
    [InlineData("DeepSeek deepseek-chat Temperature=0 TopP=-1", "NUC2004?TopP")]
    public void One_value_has_one_finding(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void What_is_not_verified_is_never_more_than_advice() => Assert.All(
        from api in ApiCatalog.All
        from surface in api.Surfaces
        from parameter in surface.Parameters
        where parameter.IsNumeric
        from value in new[] { parameter.Range.Minimum - 1, parameter.Range.Maximum + 1 }
        where double.IsFinite(value)
        let uncertain = parameter with { Source = Sources.Unverified("a test", "2026-11-22") }
        select new PresetFacts(api, surface, [new PresetParameter(uncertain, PresetValue.Of(value))]),
        preset => Assert.DoesNotContain(PresetRules.Check(preset), finding => finding.Severity > RuleSeverity.Info));
}
