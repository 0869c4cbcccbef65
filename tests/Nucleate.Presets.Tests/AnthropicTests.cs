using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Anthropic;
using Anthropic.Models.Messages;
using Nucleate.Presets.Tests.Loopback;
using Nucleate.Presets.Tests.Presets;

namespace Nucleate.Presets.Tests;

/// <summary>What the Anthropic library sends to Messages after <c>With</c>.</summary>
public sealed class AnthropicTests
{
    private static readonly Case[] s_cases =
    [
        new(nameof(ClaudeEverything), ClaudeEverything.WriteTo, ClaudeEverything.With),
        new(nameof(ClaudeWarm), ClaudeWarm.WriteTo, ClaudeWarm.With),
        new(nameof(ClaudeSampling), ClaudeSampling.WriteTo, ClaudeSampling.With),
        new(nameof(ClaudeThinking), ClaudeThinking.WriteTo, ClaudeThinking.With),
        new(nameof(ClaudeEffort), ClaudeEffort.WriteTo, ClaudeEffort.With),
        new(nameof(ClaudeEffortAlone), ClaudeEffortAlone.WriteTo, ClaudeEffortAlone.With),
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_library_sends_what_the_preset_says_and_nothing_else(string name)
    {
        Case preset = s_cases.Single(each => each.Name == name);
        Assert.Equal(Settings.Of(preset.WriteTo), Settings.Of(await SendAsync(preset.With(Request()))));
    }

    [Fact]
    public async Task What_the_preset_does_not_say_stays_as_it_is()
    {
        MessageCreateParams request = Request() with
        {
            StopSequences = ["END"],
            OutputConfig = new OutputConfig
            {
                Effort = Effort.Low,
                Format = new JsonOutputFormat { Schema = new Dictionary<string, JsonElement> { ["type"] = JsonSerializer.SerializeToElement("object") } },
            },
        };
        SortedDictionary<string, string> expected = Settings.Of(ClaudeEffort.WriteTo);
        expected["stop_sequences"] = "[\"END\"]";
        expected["output_config.format.type"] = "\"json_schema\"";
        expected["output_config.format.schema.type"] = "\"object\"";
        Assert.Equal(expected, Settings.Of(await SendAsync(ClaudeEffort.With(request))));
        Assert.Equal("claude-3-haiku-20240307", Raw(request, "model"));
    }

    [Fact]
    public async Task Another_kind_of_thinking_takes_nothing_along()
    {
        MessageCreateParams request = Request() with { Thinking = new ThinkingConfigEnabled(2048) };
        Assert.Equal(Settings.Of(ClaudeEffort.WriteTo), Settings.Of(await SendAsync(ClaudeEffort.With(request))));
    }

    [Fact]
    public void No_request_is_an_error_of_the_caller() =>
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => ClaudeWarm.With(null!)).ParamName);

    private static MessageCreateParams Request() => new()
    {
        Model = "claude-3-haiku-20240307",
        MaxTokens = 1,
        Messages = [new MessageParam(JsonSerializer.SerializeToElement(new { role = "user", content = "Hello" }))],
    };

    private static string? Raw(MessageCreateParams request, string name) => request.RawBodyData[name].GetString();

    private static async Task<string> SendAsync(MessageCreateParams request)
    {
        using var api = new LoopbackApi();
        using var client = new AnthropicClient { ApiKey = "none", BaseUrl = api.Address.ToString().TrimEnd('/'), MaxRetries = 0 };
        string body = await api.BodyAsync(() => client.Messages.Create(request));
        Assert.Equal("/v1/messages", api.Route);
        return body;
    }

    private sealed record Case(string Name, Action<Utf8JsonWriter> WriteTo, Func<MessageCreateParams, MessageCreateParams> With);
}
