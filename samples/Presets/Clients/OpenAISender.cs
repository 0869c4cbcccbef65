using System;
using System.ClientModel;
using System.Threading.Tasks;
using Nucleate.Presets;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;
using PresetsSample.Declarations;

namespace PresetsSample.Clients;

/// <summary>Sends with OpenAI's own library.</summary>
internal static class OpenAISender
{
    private static readonly BinaryData s_invoice = BinaryData.FromString(
        """
        {
          "type": "object",
          "properties": { "number": { "type": "string" }, "total": { "type": "number" } },
          "required": ["number", "total"],
          "additionalProperties": false
        }
        """);

    /// <summary>Reads an invoice. The schema is the application's; everything else comes from the preset.</summary>
    public static async Task<Reply> ExtractAsync(Uri service)
    {
        CreateResponseOptions options = InvoiceExtraction.ApplyTo(new CreateResponseOptions
        {
            TextOptions = new ResponseTextOptions { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat("invoice", s_invoice, jsonSchemaIsStrict: true) },
        });
        options.InputItems.Add(ResponseItem.CreateUserMessageItem("Invoice no. 2031 ... to pay: EUR 84.50"));
        ClientResult<ResponseResult> result = await Client(service).GetResponsesClient().CreateResponseAsync(options);
        var echo = InvoiceExtraction.CompareWith(result.GetRawResponse().Content.ToMemory().Span);
        return new Reply(result.Value.GetOutputText(), echo.ToString()) { IsApplied = echo.IsApplied };
    }

    /// <summary>A temperature for a model that takes none.</summary>
    public static async Task<Reply> ReasonAsync(Uri service)
    {
        ClientResult<ChatCompletion> result = await Client(service).GetChatClient(CoolReasoning.Model)
            .CompleteChatAsync([new UserChatMessage("How many days until spring?")], CoolReasoning.ApplyTo(new ChatCompletionOptions()));
        return new Reply(result.Value.Content[0].Text);
    }

    /// <summary>A client of the service.</summary>
    public static OpenAIClient Client(Uri service) => new(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(service, "v1") });
}
