using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Nucleate.Presets.Tests.Loopback;
using Nucleate.Presets.Tests.Presets;
using OpenAI;
using OpenAI.Responses;

namespace Nucleate.Presets.Tests;

/// <summary>What the OpenAI library sends to Responses after <c>ApplyTo</c>.</summary>
public sealed class OpenAIResponsesTests
{
    private static readonly Case[] s_cases =
    [
        new(nameof(ResponseEverything), ResponseEverything.WriteTo, ResponseEverything.ApplyTo),
        new(nameof(ResponseNothing), ResponseNothing.WriteTo, ResponseNothing.ApplyTo),
        new(nameof(ResponsePrecise), ResponsePrecise.WriteTo, ResponsePrecise.ApplyTo),
        new(nameof(ResponseEffortMinimal), ResponseEffortMinimal.WriteTo, ResponseEffortMinimal.ApplyTo),
        new(nameof(ResponseEffortExtraHigh), ResponseEffortExtraHigh.WriteTo, ResponseEffortExtraHigh.ApplyTo),
        new(nameof(ResponseAzure), ResponseAzure.WriteTo, ResponseAzure.ApplyTo),
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_library_sends_what_the_preset_says_and_nothing_else(string name)
    {
        Case preset = s_cases.Single(each => each.Name == name);
        Assert.Equal(Settings.Of(preset.WriteTo), Settings.Of(await SendAsync(preset.ApplyTo(new CreateResponseOptions()))));
    }

    [Fact]
    public async Task What_the_preset_does_not_say_stays_as_it_is()
    {
        var options = new CreateResponseOptions
        {
            TopP = 0.4f,
            ReasoningOptions = new ResponseReasoningOptions { ReasoningSummaryVerbosity = ResponseReasoningSummaryVerbosity.Concise },
        };
        Assert.Same(options, ResponseEffortMinimal.ApplyTo(options));
        SortedDictionary<string, string> expected = Settings.Of(ResponseEffortMinimal.WriteTo);
        expected["top_p"] = "0.4";
        expected["reasoning.summary"] = "\"concise\"";
        Assert.Equal(expected, Settings.Of(await SendAsync(options)));
    }

    [Fact]
    public void No_options_are_an_error_of_the_caller() =>
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => ResponseEverything.ApplyTo(null!)).ParamName);

    private static async Task<string> SendAsync(CreateResponseOptions options)
    {
        using var api = new LoopbackApi();
        ResponsesClient client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(api.Address, "v1") }).GetResponsesClient();
        options.InputItems.Add(ResponseItem.CreateUserMessageItem("Answer in JSON."));
        string body = await api.BodyAsync(() => client.CreateResponseAsync(options));
        Assert.Equal("/v1/responses", api.Route);
        return body;
    }

    private sealed record Case(string Name, Action<Utf8JsonWriter> WriteTo, Func<CreateResponseOptions, CreateResponseOptions> ApplyTo);
}
