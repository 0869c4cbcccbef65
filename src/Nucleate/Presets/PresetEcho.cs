using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Nucleate.Presets;

/// <summary>What a response says of the parameters of its request.</summary>
public sealed class PresetEcho
{
    private PresetEcho(IReadOnlyList<EchoedParameter> parameters) => Parameters = parameters;

    /// <summary>The parameters that the preset sent and that responses of the API repeat.</summary>
    public IReadOnlyList<EchoedParameter> Parameters { get; }

    /// <summary>Whether the response repeats every one of them as it was sent.</summary>
    public bool IsApplied => Parameters.All(parameter => parameter.State == EchoState.Applied);

    /// <summary>Those for which the response says another value.</summary>
    public IEnumerable<EchoedParameter> Changed => Parameters.Where(parameter => parameter.State == EchoState.Changed);

    /// <summary>Compares parameters that were sent with a response.</summary>
    /// <param name="response">The body of the response: JSON in UTF-8.</param>
    /// <param name="sent">The parameters.</param>
    /// <returns>One entry for each parameter. A response that does not repeat one, or is no object, leaves it absent.</returns>
    /// <exception cref="JsonException">The response is not JSON; the exception says in which line, and at which byte of it.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="sent"/> is null.</exception>
    /// <exception cref="ArgumentException">One of <paramref name="sent"/> has no path: it was not made by a method of <see cref="SentParameter"/>.</exception>
    public static PresetEcho Read(ReadOnlySpan<byte> response, params SentParameter[] sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (Array.Exists(sent, parameter => parameter.Path is null))
        {
            throw new ArgumentException("A parameter has no path.", nameof(sent));
        }

        ReturnedValue?[] returned = ResponseReader.Read(response, Array.ConvertAll(sent, parameter => parameter.Path));
        return new PresetEcho([.. sent.Select((parameter, index) => Compare(parameter, returned[index]))]);
    }

    /// <summary>The parameters in lines: name, what became of it, and the values.</summary>
    public override string ToString() => string.Join('\n', Parameters.Select(Line));

    private static EchoedParameter Compare(SentParameter sent, ReturnedValue? returned) => returned is not { } value
        ? new(sent.Name, sent.Path, EchoState.Absent, sent.Value, Returned: null)
        : new(sent.Name, sent.Path, sent.Says(value) ? EchoState.Applied : EchoState.Changed, sent.Value, sent.Show(value));

    private static string Line(EchoedParameter parameter) => parameter.State switch
    {
        EchoState.Applied => $"{parameter.Name}: applied, {parameter.Returned}",
        EchoState.Changed => $"{parameter.Name}: changed, sent {parameter.Sent}, returned {parameter.Returned}",
        _ => $"{parameter.Name}: absent, sent {parameter.Sent}",
    };
}
