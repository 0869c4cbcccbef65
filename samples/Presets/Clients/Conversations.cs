using System.Collections.Generic;
using PresetsSample.Declarations;

namespace PresetsSample.Clients;

/// <summary>What the application does.</summary>
public static class Conversations
{
    /// <summary>Presets that suit their tasks and models.</summary>
    public static IReadOnlyList<Conversation> Sound { get; } =
    [
        new(nameof(InvoiceExtraction), "OpenAI", nameof(InvoiceExtraction.ApplyTo), InvoiceExtraction.WriteTo, OpenAISender.ExtractAsync),
        new(nameof(SupportChat), "Microsoft.Extensions.AI", nameof(SupportChat.ToChatOptions), SupportChat.WriteTo, ChatClientSender.AskAsync),
        new(nameof(StoryIdeas), "Anthropic", nameof(StoryIdeas.With), StoryIdeas.WriteTo, AnthropicSender.ImagineAsync),
        new(nameof(Narrator), "HttpClient", nameof(Narrator.WriteTo), Narrator.WriteTo, SpeechSender.ReadAsync),
    ];

    /// <summary>Presets that the services refuse.</summary>
    public static IReadOnlyList<Conversation> Refused { get; } =
    [
        new(nameof(CoolReasoning), "OpenAI", nameof(CoolReasoning.ApplyTo), CoolReasoning.WriteTo, OpenAISender.ReasonAsync) { Rule = "NUC2005" },
        new(nameof(TwoKnobs), "Anthropic", nameof(TwoKnobs.With), TwoKnobs.WriteTo, AnthropicSender.TurnBothAsync) { Rule = "NUC2006" },
        new(nameof(UnsteadyVoice), "HttpClient", nameof(UnsteadyVoice.WriteTo), UnsteadyVoice.WriteTo, SpeechSender.ReadUnsteadilyAsync) { Rule = "NUC2010" },
    ];
}
