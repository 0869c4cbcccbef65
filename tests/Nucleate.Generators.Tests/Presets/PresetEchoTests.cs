using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Nucleate.Presets;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>What presets find in responses.</summary>
public sealed class PresetEchoTests
{
    private const string Preset =
        """[OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-4.1", Temperature = 0.7, TopP = 1, MaxOutputTokens = 100, ReasoningEffort = ReasoningLevel.Low)]""";

    // The form of a Responses object, as the service returns it where nothing was asked for.
    private const string Sample =
        """
        {
          "id": "resp_67ccd2bed1ec8190b14f964abc0542670bb6a6b452d3795b",
          "object": "response",
          "created_at": 1741476542,
          "status": "completed",
          "error": null,
          "instructions": null,
          "max_output_tokens": null,
          "model": "gpt-4.1-2025-04-14",
          "output": [
            {
              "type": "message",
              "role": "assistant",
              "content": [ { "type": "output_text", "text": "{\"temperature\": 0.7} \ud83d\ude00", "annotations": [] } ]
            }
          ],
          "reasoning": { "effort": null, "summary": null },
          "store": true,
          "temperature": 1.0,
          "text": { "format": { "type": "text" } },
          "top_p": 1.0,
          "usage": { "input_tokens": 36, "output_tokens": 87, "total_tokens": 123 }
        }
        """;

    private static readonly SentParameter[] s_sent =
    [
        SentParameter.Model("Model", "model", "gpt-4.1"),
        SentParameter.Number("Temperature", "temperature", 0.7),
        SentParameter.Number("TopP", "top_p", 1),
    ];

    [Fact]
    public void A_response_says_what_was_applied_and_what_was_changed() => PresetRun.With(Preset, preset =>
    {
        PresetEcho echo = CompareWith(preset, Sample);
        Assert.Equal(
            [
                new("Model", "model", EchoState.Applied, "gpt-4.1", "gpt-4.1-2025-04-14"),
                new("Temperature", "temperature", EchoState.Changed, "0.7", "1.0"),
                new("TopP", "top_p", EchoState.Applied, "1", "1.0"),
                new("MaxOutputTokens", "max_output_tokens", EchoState.Changed, "100", "null"),
                new("ReasoningEffort", "reasoning.effort", EchoState.Changed, "low", "null"),
            ],
            echo.Parameters);
        Assert.False(echo.IsApplied);
        Assert.Equal(["Temperature", "MaxOutputTokens", "ReasoningEffort"], echo.Changed.Select(parameter => parameter.Name));
        Assert.Contains("Temperature: changed, sent 0.7, returned 1.0", echo.ToString(), StringComparison.Ordinal);
        Assert.All(CompareWith(preset, "{}").Parameters, parameter => Assert.Equal(EchoState.Absent, parameter.State));
        return true;
    });

    [Theory]
    [InlineData("""{"temperature":0.7}""", EchoState.Applied)]
    [InlineData("""{"temperature":0.699999988079071}""", EchoState.Applied)]
    [InlineData("""{"temperature":7e-1}""", EchoState.Applied)]
    [InlineData("""{"temperature":0.6999999999999999}""", EchoState.Changed)]
    [InlineData("""{"temperature":"0.7"}""", EchoState.Changed)]
    [InlineData("""{"temperature":true}""", EchoState.Changed)]
    [InlineData("""{"temperature":-1e999}""", EchoState.Changed)]
    [InlineData("""{"temperature":0.7,"temperature":1}""", EchoState.Changed)]
    [InlineData("""{"temperature":0.70001}""", EchoState.Changed)]
    [InlineData("""{"temperature":null}""", EchoState.Changed)]
    [InlineData("""{"temperature":[0.7]}""", EchoState.Changed)]
    [InlineData("""{"temperature":{"value":0.7}}""", EchoState.Changed)]
    [InlineData("""{"temperature":1e999}""", EchoState.Changed)]
    [InlineData("""{"\u0074emperature":0.7}""", EchoState.Applied)]
    [InlineData("""{"temperature":1,"temperature":0.7}""", EchoState.Applied)]
    [InlineData("""{"Temperature":0.7}""", EchoState.Absent)]
    [InlineData("""{"response":{"temperature":0.7}}""", EchoState.Absent)]
    [InlineData("""[{"temperature":0.7}]""", EchoState.Absent)]
    [InlineData("""{"reasoning":[{"temperature":0.7}]}""", EchoState.Absent)]
    [InlineData("null", EchoState.Absent)]
    [InlineData("0.7", EchoState.Absent)]
    public void A_value_is_compared_by_its_meaning(string response, EchoState expected) => Assert.Equal(
        expected, PresetEcho.Read(Encoding.UTF8.GetBytes(response), SentParameter.Number("Temperature", "temperature", 0.7)).Parameters.Single().State);

    [Theory]
    [InlineData("gpt-4.1", EchoState.Applied)]
    [InlineData("gpt-4.1-2025-04-14", EchoState.Applied)]
    [InlineData("gpt-4.1-mini", EchoState.Changed)]
    [InlineData("gpt-4.1-mini-2025-04-14", EchoState.Changed)]
    [InlineData("gpt-4.10", EchoState.Changed)]
    [InlineData("gpt-4.1-", EchoState.Changed)]
    [InlineData("gpt-4.1-٢٠٢٥", EchoState.Changed)]
    [InlineData("GPT-4.1", EchoState.Changed)]
    [InlineData("", EchoState.Changed)]
    public void A_model_may_be_answered_with_its_snapshot(string model, EchoState expected) => Assert.Equal(
        expected, PresetEcho.Read(Encoding.UTF8.GetBytes($$"""{"model":"{{model}}"}"""), SentParameter.Model("Model", "model", "gpt-4.1")).Parameters.Single().State);

    [Fact]
    public void A_response_that_ends_anywhere_is_refused_with_its_place()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Sample);
        for (int length = 0; length < whole.Length; length++)
        {
            JsonException refused = Assert.ThrowsAny<JsonException>(() => PresetEcho.Read(whole.AsSpan(0, length), s_sent));
            Assert.NotNull(refused.LineNumber);
            Assert.NotNull(refused.BytePositionInLine);
            Assert.InRange(refused.LineNumber!.Value, 0, whole.AsSpan(0, length).Count((byte)'\n'));
        }

        Assert.Equal(3, PresetEcho.Read(whole, s_sent).Parameters.Count);
    }

    [Fact]
    public void A_byte_that_is_changed_is_refused_with_its_place_or_leaves_json()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Sample);
        int refusals = 0;
        for (int at = 0; at < whole.Length; at++)
        {
            foreach (byte other in new byte[] { 0, (byte)'"', (byte)'}', (byte)'\\', 0xFF })
            {
                byte[] broken = [.. whole];
                broken[at] = other;
                try
                {
                    PresetEcho.Read(broken, s_sent);
                    JsonDocument.Parse(broken);
                }
                catch (JsonException exception)
                {
                    Assert.NotNull(exception.LineNumber);
                    Assert.NotNull(exception.BytePositionInLine);
                    Assert.ThrowsAny<JsonException>(() => PresetEcho.Read(broken, s_sent));
                    refusals++;
                }
            }
        }

        Assert.InRange(refusals, whole.Length, 5 * whole.Length);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("{\n\"model\": tru", 1, 12)]
    [InlineData("{} {", 0, 3)]
    [InlineData("{\"temperature\": 1,}", 0, 18)]
    [InlineData("{\n \"model\": \"\\ud800\"}", 1, 10)]
    [InlineData("{\n \"\\ud800\": 1}", 1, 1)]
    [InlineData("\uFEFF{}", 0, 0)]
    [InlineData("{}\n{}", 1, 0)]
    [InlineData("{}\n\0", 1, 0)]
    [InlineData("{\"temperature\": 01}", 0, 17)]
    [InlineData("{\"temperature\": NaN}", 0, 16)]
    [InlineData("{\"temperature\": +1}", 0, 16)]
    [InlineData("{'temperature': 1}", 0, 1)]
    [InlineData("{/* all */}", 0, 1)]
    [InlineData("data: {}", 0, 0)]
    [InlineData(" \n ", 1, 1)]
    public void A_refusal_says_the_line_and_the_byte(string response, long line, long position)
    {
        JsonException refused = Assert.ThrowsAny<JsonException>(() => PresetEcho.Read(Encoding.UTF8.GetBytes(response), s_sent));
        Assert.Equal((line, position), (refused.LineNumber, refused.BytePositionInLine));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_wherever_they_are()
    {
        byte[] response = [.. "{\n\"other\": \""u8, 0xC3, 0x28, .. "\"}"u8];
        JsonException refused = Assert.Throws<JsonException>(() => PresetEcho.Read(response, s_sent));
        Assert.Equal((1L, 10L), (refused.LineNumber, refused.BytePositionInLine));
    }

    [Fact]
    public void Depth_is_no_reason_to_hang_or_to_overflow()
    {
        string deep = "{\"a\":" + new string('[', 1000) + new string(']', 1000) + ",\"top_p\":1}";
        Assert.Equal(EchoState.Applied, PresetEcho.Read(Encoding.UTF8.GetBytes(deep), s_sent).Parameters[2].State);
        string bottomless = new('[', 1_000_000);
        Assert.ThrowsAny<JsonException>(() => PresetEcho.Read(Encoding.UTF8.GetBytes(bottomless), s_sent));
        string objects = string.Concat(Enumerable.Repeat("{\"model\":", 100_000));
        Assert.ThrowsAny<JsonException>(() => PresetEcho.Read(Encoding.UTF8.GetBytes(objects), s_sent));
    }

    [Fact]
    public void Only_surfaces_that_repeat_parameters_compare()
    {
        Assert.True(PresetRun.With("[OpenAIPreset(Temperature = 1)]", preset => preset.GetMethod("CompareWith") is null));
        Assert.True(PresetRun.With("""[AzureOpenAIPreset(Deployment = "d", BaseModel = "gpt-4.1", Surface = OpenAISurface.Responses)]""", preset =>
            CompareWith(preset, Sample).Parameters.Single() is { Name: "BaseModel", State: EchoState.Applied }));
    }

    [Theory]
    [InlineData("""{"reasoning":{"effort":"low"}}""", EchoState.Applied)]
    [InlineData("""{"reasoning":{"effort":"high"}}""", EchoState.Changed)]
    [InlineData("""{"reasoning":{"effort":null}}""", EchoState.Changed)]
    [InlineData("""{"reasoning":{"summary":{"effort":"low"}}}""", EchoState.Absent)]
    [InlineData("""{"reasoning":null}""", EchoState.Absent)]
    [InlineData("""{"reasoning":"low"}""", EchoState.Absent)]
    [InlineData("""{"reasoning":[{"effort":"low"}]}""", EchoState.Absent)]
    [InlineData("""{"reasoning.effort":"low"}""", EchoState.Absent)]
    [InlineData("""{"reasoning":{"effort":"high"},"reasoning":{"effort":"low"}}""", EchoState.Applied)]
    [InlineData("""{"reasoning":{"effort":"low"},"reasoning":{}}""", EchoState.Absent)]
    [InlineData("""{"reasoning":{"effort":"low"},"reasoning":null}""", EchoState.Absent)]
    [InlineData("""{"reasoning":{"effort":"low","effort":5}}""", EchoState.Changed)]
    public void A_value_inside_an_object_is_found_there_and_nowhere_else(string response, EchoState expected) => Assert.Equal(
        expected, PresetEcho.Read(Encoding.UTF8.GetBytes(response), SentParameter.Text("ReasoningEffort", "reasoning.effort", "low")).Parameters.Single().State);

    [Fact]
    public void A_text_where_a_number_was_sent_looks_different_from_it() => Assert.Equal(
        "Temperature: changed, sent 0.7, returned \"0.7\"",
        PresetEcho.Read("""{"temperature":"0.7"}"""u8, SentParameter.Number("Temperature", "temperature", 0.7)).ToString());

    [Theory]
    [InlineData("9007199254740993", EchoState.Applied)]
    [InlineData("9007199254740992", EchoState.Changed)]
    [InlineData("9007199254740993.0", EchoState.Applied)]
    [InlineData("99999999999999999999999999", EchoState.Changed)]
    public void A_whole_number_is_compared_to_its_last_digit(string returned, EchoState expected)
    {
        EchoedParameter seed = PresetEcho.Read(Encoding.UTF8.GetBytes($$"""{"seed":{{returned}}}"""), SentParameter.Number("Seed", "seed", 9007199254740993)).Parameters.Single();
        Assert.Equal((expected, "9007199254740993"), (seed.State, seed.Sent));
    }

    [Fact]
    public void What_was_not_made_by_a_method_of_its_type_is_an_error_of_the_caller()
    {
        Assert.Equal("sent", Assert.Throws<ArgumentException>(() => PresetEcho.Read("{}"u8, default(SentParameter))).ParamName);
        Assert.Equal("sent", Assert.Throws<ArgumentNullException>(() => PresetEcho.Read("{}"u8, null!)).ParamName);
        Assert.Empty(PresetEcho.Read("{}"u8).Parameters);
    }

    private delegate PresetEcho Comparison(ReadOnlySpan<byte> response);

    /// <summary>Calls a preset's <c>CompareWith</c>.</summary>
    internal static PresetEcho CompareWith(Type preset, string response) => CompareWith(preset, Encoding.UTF8.GetBytes(response));

    /// <summary>Calls a preset's <c>CompareWith</c>.</summary>
    internal static PresetEcho CompareWith(Type preset, ReadOnlySpan<byte> response) => preset.GetMethod("CompareWith")!.CreateDelegate<Comparison>()(response);
}
