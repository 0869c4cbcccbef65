using System;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using PresetsSample.Declarations;

namespace PresetsSample.Clients;

/// <summary>Sends with Microsoft.Extensions.AI, over OpenAI's library.</summary>
internal static class ChatClientSender
{
    /// <summary>Answers a customer.</summary>
    public static async Task<Reply> AskAsync(Uri service)
    {
        using IChatClient client = OpenAISender.Client(service).GetChatClient(SupportChat.Model).AsIChatClient();
        ChatResponse response = await client.GetResponseAsync("Where is my parcel?", SupportChat.ToChatOptions());
        return new Reply(response.Text);
    }
}
