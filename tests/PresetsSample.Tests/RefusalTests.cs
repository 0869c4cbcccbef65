using System.Linq;
using System.Text.Json.Nodes;
using Nucleate.Catalog;
using PresetsSample.Service;

namespace PresetsSample.Tests;

/// <summary>The services of the sample refuse what the real ones refuse, in the same words: those of the catalog.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_model_that_reasons_takes_no_temperature()
    {
        ModelRule rule = Rule("gpt-5-mini", "Temperature");
        Assert.Equal(rule.Errors[0].For("temperature", "0.2"), Refused(new OpenAIChatApi(), """{"model":"gpt-5-mini","temperature":0.2}"""));
        Assert.Equal(rule.Errors[1].For("temperature"), Refused(new OpenAIResponsesApi(), """{"model":"gpt-5-mini","temperature":0.2}"""));
        Assert.Null(Refused(new OpenAIChatApi(), """{"model":"gpt-5-mini","temperature":1}"""));
        Assert.Null(Refused(new OpenAIChatApi(), """{"model":"gpt-4.1","temperature":0.2}"""));
    }

    [Theory]
    [InlineData("temperature", "Temperature", "2.5", true)]
    [InlineData("temperature", "Temperature", "-1", false)]
    [InlineData("top_p", "TopP", "1.01", true)]
    [InlineData("frequency_penalty", "FrequencyPenalty", "-3", false)]
    [InlineData("presence_penalty", "PresencePenalty", "2.5", true)]
    public void A_value_out_of_its_range_is_refused(string wire, string name, string value, bool isTooLarge)
    {
        ApiParameter facts = ApiCatalog.OpenAI.Surfaces[0].Find(name)!;
        string text = (isTooLarge ? facts.TooLarge : facts.TooSmall)!;
        Assert.Equal(text.Replace("{0}", value, System.StringComparison.Ordinal), Refused(new OpenAIChatApi(), $$"""{"model":"gpt-4.1","{{wire}}":{{value}}}"""));
    }

    [Fact]
    public void Responses_ask_for_room() => Assert.Equal(
        ApiCatalog.OpenAI.Surfaces[1].Find("MaxOutputTokens")!.TooSmall!.Replace("{0}", "15", System.StringComparison.Ordinal),
        Refused(new OpenAIResponsesApi(), """{"model":"gpt-4.1","max_output_tokens":15}"""));

    [Fact]
    public void Claude_takes_temperature_or_top_p()
    {
        Assert.Equal(
            ModelCatalog.Find("claude-sonnet-4-6")!.RefusesTemperatureWithTopP!.Text,
            Refused(new AnthropicApi(), """{"model":"claude-sonnet-4-6","temperature":0.7,"top_p":0.9}"""));
        Assert.Equal(ApiCatalog.Anthropic.Surfaces[0].Find("Temperature")!.TooLarge, Refused(new AnthropicApi(), """{"temperature":1.1}"""));
        Assert.Null(Refused(new AnthropicApi(), """{"temperature":0.7}"""));
    }

    [Fact]
    public void The_third_eleven_model_knows_three_stabilities()
    {
        Assert.Equal(Rule("eleven_v3", "Stability").Errors.Single().Text, Refused(new ElevenLabsApi(), """{"model_id":"eleven_v3","voice_settings":{"stability":0.35}}"""));
        Assert.Null(Refused(new ElevenLabsApi(), """{"model_id":"eleven_v3","voice_settings":{"stability":0.5}}"""));
        Assert.Null(Refused(new ElevenLabsApi(), """{"model_id":"eleven_multilingual_v2","voice_settings":{"stability":0.35}}"""));
    }

    private static ModelRule Rule(string model, string parameter) => ModelCatalog.Find(model)!.Rules.First(rule => rule.Concerns(parameter));

    private static string? Refused(IApi api, string request)
    {
        Answer answer = api.Answer((JsonObject)JsonNode.Parse(request)!);
        Assert.Equal(answer.Refused is null ? 200 : 400, answer.Status);
        return answer.Refused;
    }
}
