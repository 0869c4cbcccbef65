using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace PresetsSample.Clients;

/// <summary>One use of a preset.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Library">The library that sends it.</param>
/// <param name="Member">The preset's member that the library's settings come from.</param>
/// <param name="WriteTo">What the preset says.</param>
/// <param name="SendAsync">Sends a request to the service at some address.</param>
public sealed record Conversation(string Preset, string Library, string Member, Action<Utf8JsonWriter> WriteTo, Func<Uri, Task<Reply>> SendAsync)
{
    /// <summary>The rule that warns of the preset; empty if none does.</summary>
    public string Rule { get; init; } = string.Empty;
}
