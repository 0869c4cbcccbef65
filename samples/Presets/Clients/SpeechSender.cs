using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;
using PresetsSample.Declarations;

namespace PresetsSample.Clients;

/// <summary>Sends to ElevenLabs, which has no library for .NET of its own: the preset writes the request's JSON.</summary>
internal static class SpeechSender
{
    /// <summary>Reads a sentence aloud.</summary>
    public static Task<Reply> ReadAsync(Uri service) => SendAsync(service, Narrator.WriteTo);

    /// <summary>A stability that the model does not know.</summary>
    public static Task<Reply> ReadUnsteadilyAsync(Uri service) => SendAsync(service, UnsteadyVoice.WriteTo);

    private static async Task<Reply> SendAsync(Uri service, Action<Utf8JsonWriter> preset)
    {
        using var client = new HttpClient();
        using var body = new ByteArrayContent(Body(preset));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await client.PostAsync(new Uri(service, "v1/text-to-speech/any-voice"), body);
        response.EnsureSuccessStatusCode();
        byte[] sound = await response.Content.ReadAsByteArrayAsync();
        return new Reply($"{sound.Length} bytes of {response.Content.Headers.ContentType}");
    }

    private static byte[] Body(Action<Utf8JsonWriter> preset)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("text", "The lighthouse had been gone since noon.");
            preset(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
