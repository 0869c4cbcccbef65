using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Anthropic;
using Anthropic.Models.Messages;
using PresetsSample.Declarations;

namespace PresetsSample.Clients;

/// <summary>Sends with Anthropic's own library.</summary>
internal static class AnthropicSender
{
    /// <summary>Asks for ideas.</summary>
    public static Task<Reply> ImagineAsync(Uri service) =>
        SendAsync(service, StoryIdeas.With(Request(StoryIdeas.Model, StoryIdeas.MaxTokens, "Something odd about a lighthouse.")));

    /// <summary>Temperature and top-p in one request.</summary>
    public static Task<Reply> TurnBothAsync(Uri service) =>
        SendAsync(service, TwoKnobs.With(Request(TwoKnobs.Model, TwoKnobs.MaxTokens, "Hello.")));

    private static MessageCreateParams Request(string model, long maxTokens, string text) => new()
    {
        Model = model,
        MaxTokens = maxTokens,
        Messages = [new MessageParam(JsonSerializer.SerializeToElement(new { role = "user", content = text }))],
    };

    private static async Task<Reply> SendAsync(Uri service, MessageCreateParams request)
    {
        using var client = new AnthropicClient { ApiKey = "none", BaseUrl = service.ToString().TrimEnd('/'), MaxRetries = 0 };
        Message message = await client.Messages.Create(request);
        return new Reply(string.Concat(message.Content.Select(block => block.TryPickText(out TextBlock? text) ? text.Text : string.Empty)));
    }
}
