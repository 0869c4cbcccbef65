using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PresetsSample.Clients;
using PresetsSample.Service;
using PresetsSample.Terminal;

namespace PresetsSample;

/// <summary>Sends every preset, and shows what arrived and what came back.</summary>
public sealed class Tour(Screen screen)
{
    private bool _isAsExpected = true;

    /// <summary>Runs all conversations.</summary>
    /// <returns>Whether every setting arrived as written, every echo agrees, and every mistake was refused.</returns>
    public async Task<bool> RunAsync()
    {
        await using var service = LoopbackService.Start(new OpenAIChatApi(), new OpenAIResponsesApi(), new AnthropicApi(), new ElevenLabsApi());
        var sound = new List<string[]>();
        foreach (Conversation conversation in Conversations.Sound)
        {
            sound.Add(await TalkAsync(conversation, service));
        }

        screen.Line("Presets on the wire: what libraries sent, and what the services answered. They are played on this machine: nothing leaves it.");
        screen.Table(["preset, through", "arrived", "answer", "settings in the answer"], unwrapped: 2, [.. sound]);

        var refused = new List<string[]>();
        foreach (Conversation conversation in Conversations.Refused)
        {
            refused.Add(await FailAsync(conversation, service));
        }

        screen.Line();
        screen.Line("Refused: the build warns of these presets, by the rule named here, before a service does.");
        screen.Table(["preset, through, rule", "arrived", "the library throws", "the service says"], unwrapped: 3, [.. refused]);
        screen.Line(_isAsExpected ? "Every setting arrived as written." : "Something differs: see the marks.");
        return _isAsExpected;
    }

    private async Task<string[]> TalkAsync(Conversation conversation, LoopbackService service)
    {
        Reply reply = await conversation.SendAsync(service.Address);
        _isAsExpected &= reply.IsApplied;
        return [Title(conversation), Arrived(conversation, service), reply.Text, reply.Echo.Length > 0 ? reply.Echo : "none: this API repeats nothing"];
    }

    // Each library has an exception of its own, and what it says is the subject here.
    private async Task<string[]> FailAsync(Conversation conversation, LoopbackService service)
    {
        string thrown;
        Exchange? before = service.Last;
        try
        {
            await conversation.SendAsync(service.Address);
            _isAsExpected = false;
            thrown = "nothing (!)";
        }
        catch (Exception exception) when (service.Last != before && service.Last?.Answer.Refused is not null)
        {
            thrown = exception.GetType().Name;
        }

        string arrived = Arrived(conversation, service);
        return [Title(conversation), arrived, thrown, $"{service.Last!.Answer.Status}: {service.Last.Answer.Refused}"];
    }

    private static string Title(Conversation conversation) =>
        $"{conversation.Preset}\n{conversation.Library}\n{conversation.Member}" + (conversation.Rule.Length > 0 ? "\n" + conversation.Rule : string.Empty);

    private string Arrived(Conversation conversation, LoopbackService service)
    {
        IReadOnlyList<Setting> settings = Arrival.Compare(conversation.WriteTo, service.Last!.Request);
        _isAsExpected &= settings.All(setting => setting.IsSame);
        return string.Join('\n', settings.Select(setting => $"{setting.Path}: {setting.Arrived ?? "nothing"}{(setting.IsSame ? string.Empty : $" (! {setting.Written})")}"));
    }
}
