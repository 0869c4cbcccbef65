using System;
using System.ClientModel;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Anthropic;
using Microsoft.Extensions.AI;
using Nucleate.Presets.Tests.Loopback;
using Nucleate.Presets.Tests.Presets;
using OpenAI;

namespace Nucleate.Presets.Tests;

/// <summary>What the chat clients of Microsoft.Extensions.AI send with the options of <c>ToChatOptions</c>.</summary>
public sealed class ChatOptionsTests
{
    private static readonly Case[] s_cases =
    [
        new(nameof(ChatEverything), Chat, ChatEverything.WriteTo, ChatEverything.ToChatOptions),
        new(nameof(ChatNothing), Chat, ChatNothing.WriteTo, ChatNothing.ToChatOptions),
        new(nameof(ChatPrecise), Chat, ChatPrecise.WriteTo, ChatPrecise.ToChatOptions),
        new(nameof(ChatLimits), Chat, ChatLimits.WriteTo, ChatLimits.ToChatOptions),
        new(nameof(ChatEffortNone), Chat, ChatEffortNone.WriteTo, ChatEffortNone.ToChatOptions),
        new(nameof(ChatEffortMinimal), Chat, ChatEffortMinimal.WriteTo, ChatEffortMinimal.ToChatOptions),
        new(nameof(ChatEffortLow), Chat, ChatEffortLow.WriteTo, ChatEffortLow.ToChatOptions),
        new(nameof(ChatEffortMedium), Chat, ChatEffortMedium.WriteTo, ChatEffortMedium.ToChatOptions),
        new(nameof(ChatEffortHigh), Chat, ChatEffortHigh.WriteTo, ChatEffortHigh.ToChatOptions),
        new(nameof(ChatEffortExtraHigh), Chat, ChatEffortExtraHigh.WriteTo, ChatEffortExtraHigh.ToChatOptions),
        new(nameof(ChatEffortMax), Chat, ChatEffortMax.WriteTo, ChatEffortMax.ToChatOptions),
        new(nameof(ChatAzure), Chat, ChatAzure.WriteTo, ChatAzure.ToChatOptions),
        new(nameof(ServerDeepSeek), Chat, ServerDeepSeek.WriteTo, ServerDeepSeek.ToChatOptions),
        new(nameof(ServerDeepSeekThinking), Chat, ServerDeepSeekThinking.WriteTo, ServerDeepSeekThinking.ToChatOptions),
        new(nameof(ServerXai), Chat, ServerXai.WriteTo, ServerXai.ToChatOptions),
        new(nameof(ServerMistral), Chat, ServerMistral.WriteTo, ServerMistral.ToChatOptions),
        new(nameof(ServerVllm), Chat, ServerVllm.WriteTo, ServerVllm.ToChatOptions),
        new(nameof(ResponseEverything), Responses, ResponseEverything.WriteTo, ResponseEverything.ToChatOptions),
        new(nameof(ResponseNothing), Responses, ResponseNothing.WriteTo, ResponseNothing.ToChatOptions),
        new(nameof(ResponsePrecise), Responses, ResponsePrecise.WriteTo, ResponsePrecise.ToChatOptions),
        new(nameof(ResponseEffortMinimal), Responses, ResponseEffortMinimal.WriteTo, ResponseEffortMinimal.ToChatOptions),
        new(nameof(ResponseEffortExtraHigh), Responses, ResponseEffortExtraHigh.WriteTo, ResponseEffortExtraHigh.ToChatOptions),
        new(nameof(ResponseAzure), Responses, ResponseAzure.WriteTo, ResponseAzure.ToChatOptions),
        new(nameof(ClaudeEverything), Claude, ClaudeEverything.WriteTo, ClaudeEverything.ToChatOptions),
        new(nameof(ClaudeWarm), Claude, ClaudeWarm.WriteTo, ClaudeWarm.ToChatOptions),
        new(nameof(ClaudeSampling), Claude, ClaudeSampling.WriteTo, ClaudeSampling.ToChatOptions),
        new(nameof(ClaudeThinking), Claude, ClaudeThinking.WriteTo, ClaudeThinking.ToChatOptions),
        new(nameof(ClaudeEffort), Claude, ClaudeEffort.WriteTo, ClaudeEffort.ToChatOptions),
        new(nameof(ClaudeEffortAlone), Claude, ClaudeEffortAlone.WriteTo, ClaudeEffortAlone.ToChatOptions),
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_client_sends_what_the_preset_says_and_nothing_else(string name)
    {
        Case preset = s_cases.Single(each => each.Name == name);
        Assert.Equal(Settings.Of(preset.WriteTo), Settings.Of(await SendAsync(preset.Client, preset.ToChatOptions())));
    }

    [Fact]
    public async Task Options_can_be_changed_afterwards()
    {
        ChatOptions options = ChatEverything.ToChatOptions();
        options.Temperature = 0.1f;
        Assert.Equal("0.1", Settings.Of(await SendAsync(Chat, options))["temperature"]);
        Assert.Equal(0.7f, ChatEverything.ToChatOptions().Temperature);
    }

    [Fact]
    public void Options_that_can_say_everything_have_no_raw_representation()
    {
        Assert.Null(ChatEffortHigh.ToChatOptions().RawRepresentationFactory);
        Assert.NotNull(ChatEffortMinimal.ToChatOptions().RawRepresentationFactory);
    }

    // The model of the client is another one, so that the options' has to win.
    private static IChatClient Chat(Uri address) => OpenAI(address).GetChatClient("other").AsIChatClient();

    private static IChatClient Responses(Uri address) => OpenAI(address).GetResponsesClient().AsIChatClient("other");

    private static IChatClient Claude(Uri address) =>
        new AnthropicClient { ApiKey = "none", BaseUrl = address.ToString().TrimEnd('/'), MaxRetries = 0 }.AsIChatClient("other");

    private static OpenAIClient OpenAI(Uri address) => new(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(address, "v1") });

    private static async Task<string> SendAsync(Func<Uri, IChatClient> create, ChatOptions options)
    {
        using var api = new LoopbackApi();
        using IChatClient client = create(api.Address);
        return await api.BodyAsync(() => client.GetResponseAsync([new ChatMessage(ChatRole.User, "Answer in JSON.")], options));
    }

    private sealed record Case(string Name, Func<Uri, IChatClient> Client, Action<Utf8JsonWriter> WriteTo, Func<ChatOptions> ToChatOptions);
}
