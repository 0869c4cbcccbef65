using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Nucleate.Presets.Tests.Loopback;
using Nucleate.Presets.Tests.Presets;
using OpenAI;
using OpenAI.Chat;

namespace Nucleate.Presets.Tests;

/// <summary>What the OpenAI library sends to Chat Completions, and to servers with the same route, after <c>ApplyTo</c>.</summary>
public sealed class OpenAIChatTests
{
    private static readonly Case[] s_cases =
    [
        new(nameof(ChatEverything), ChatEverything.Model, ChatEverything.WriteTo, ChatEverything.ApplyTo),
        new(nameof(ChatNothing), ChatNothing.Model, ChatNothing.WriteTo, ChatNothing.ApplyTo),
        new(nameof(ChatPrecise), ChatPrecise.Model, ChatPrecise.WriteTo, ChatPrecise.ApplyTo),
        new(nameof(ChatLimits), ChatLimits.Model, ChatLimits.WriteTo, ChatLimits.ApplyTo),
        new(nameof(ChatEffortNone), ChatEffortNone.Model, ChatEffortNone.WriteTo, ChatEffortNone.ApplyTo),
        new(nameof(ChatEffortMinimal), ChatEffortMinimal.Model, ChatEffortMinimal.WriteTo, ChatEffortMinimal.ApplyTo),
        new(nameof(ChatEffortLow), ChatEffortLow.Model, ChatEffortLow.WriteTo, ChatEffortLow.ApplyTo),
        new(nameof(ChatEffortMedium), ChatEffortMedium.Model, ChatEffortMedium.WriteTo, ChatEffortMedium.ApplyTo),
        new(nameof(ChatEffortHigh), ChatEffortHigh.Model, ChatEffortHigh.WriteTo, ChatEffortHigh.ApplyTo),
        new(nameof(ChatEffortExtraHigh), ChatEffortExtraHigh.Model, ChatEffortExtraHigh.WriteTo, ChatEffortExtraHigh.ApplyTo),
        new(nameof(ChatEffortMax), ChatEffortMax.Model, ChatEffortMax.WriteTo, ChatEffortMax.ApplyTo),
        new(nameof(ChatAzure), ChatAzure.Deployment, ChatAzure.WriteTo, ChatAzure.ApplyTo),
        new(nameof(ServerDeepSeek), ServerDeepSeek.Model, ServerDeepSeek.WriteTo, ServerDeepSeek.ApplyTo),
        new(nameof(ServerDeepSeekThinking), ServerDeepSeekThinking.Model, ServerDeepSeekThinking.WriteTo, ServerDeepSeekThinking.ApplyTo),
        new(nameof(ServerXai), ServerXai.Model, ServerXai.WriteTo, ServerXai.ApplyTo),
        new(nameof(ServerMistral), ServerMistral.Model, ServerMistral.WriteTo, ServerMistral.ApplyTo),
        new(nameof(ServerVllm), ServerVllm.Model, ServerVllm.WriteTo, ServerVllm.ApplyTo),
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_library_sends_what_the_preset_says_and_nothing_else(string name)
    {
        Case preset = s_cases.Single(each => each.Name == name);
        Assert.Equal(Settings.Of(preset.WriteTo), Settings.Of(await SendAsync(preset.Model, preset.ApplyTo(new ChatCompletionOptions()))));
    }

    [Fact]
    public async Task What_the_preset_does_not_say_stays_as_it_is()
    {
        var options = new ChatCompletionOptions { TopP = 0.4f, MaxOutputTokenCount = 9, ResponseFormat = ChatResponseFormat.CreateTextFormat() };
        options.StopSequences.Add("END");
        Assert.Same(options, ChatAzure.ApplyTo(options));
        SortedDictionary<string, string> expected = Settings.Of(ChatAzure.WriteTo);
        expected["top_p"] = "0.4";
        expected["stop"] = "[\"END\"]";
        expected["response_format.type"] = "\"text\"";
        Assert.Equal(expected, Settings.Of(await SendAsync(ChatAzure.Deployment, options)));
    }

    [Fact]
    public void No_options_are_an_error_of_the_caller() =>
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => ChatEverything.ApplyTo(null!)).ParamName);

    private static async Task<string> SendAsync(string model, ChatCompletionOptions options)
    {
        using var api = new LoopbackApi();
        ChatClient client = new(model, new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(api.Address, "v1") });
        string body = await api.BodyAsync(() => client.CompleteChatAsync([new UserChatMessage("Answer in JSON.")], options));
        Assert.Equal("/v1/chat/completions", api.Route);
        return body;
    }

    private sealed record Case(string Name, string Model, Action<Utf8JsonWriter> WriteTo, Func<ChatCompletionOptions, ChatCompletionOptions> ApplyTo);
}
