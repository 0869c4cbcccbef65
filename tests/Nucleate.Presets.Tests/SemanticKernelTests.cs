using System;
using System.ClientModel;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Nucleate.Presets.Tests.Loopback;
using Nucleate.Presets.Tests.Presets;
using OpenAI;

namespace Nucleate.Presets.Tests;

/// <summary>What Semantic Kernel's connector to OpenAI sends with the settings of <c>ToPromptExecutionSettings</c>.</summary>
public sealed class SemanticKernelTests
{
    private static readonly Case[] s_cases =
    [
        new(nameof(ChatEverything), ChatEverything.Model, ChatEverything.WriteTo, ChatEverything.ToPromptExecutionSettings),
        new(nameof(ChatNothing), ChatNothing.Model, ChatNothing.WriteTo, ChatNothing.ToPromptExecutionSettings),
        new(nameof(ChatLimits), ChatLimits.Model, ChatLimits.WriteTo, ChatLimits.ToPromptExecutionSettings),
        new(nameof(ChatAzure), ChatAzure.Deployment, ChatAzure.WriteTo, ChatAzure.ToPromptExecutionSettings),
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_connector_sends_what_the_preset_says_and_nothing_else(string name)
    {
        Case preset = s_cases.Single(each => each.Name == name);
        PromptExecutionSettings settings = preset.Create();
        Assert.Equal(preset.Model, settings.ModelId);
        Assert.Equal(Settings.Of(preset.WriteTo), Settings.Of(await SendAsync(preset.Model, settings)));
    }

    private static async Task<string> SendAsync(string model, PromptExecutionSettings settings)
    {
        using var api = new LoopbackApi();
        var service = new OpenAIChatCompletionService(
            model, new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(api.Address, "v1") }));
        return await api.BodyAsync(() => service.GetChatMessageContentsAsync(new ChatHistory("Answer in JSON."), settings));
    }

    private sealed record Case(string Name, string Model, Action<Utf8JsonWriter> WriteTo, Func<PromptExecutionSettings> Create);
}
