using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>All APIs. Each one's facts are in a file of its own in Apis/.</summary>
internal static partial class ApiCatalog
{
    private static ApiFacts[]? s_all;

    /// <summary>Every API, in the order of docs/apis.md.</summary>
    /// <remarks>Built on first use: initialisers of a partial class run in no order that the language promises.</remarks>
    public static IReadOnlyList<ApiFacts> All => s_all ??= new[]
    {
        OpenAI, AzureOpenAI, Anthropic, Gemini, Mistral, Cohere, DeepSeek, Xai, Ollama, LlamaServer, Vllm, ElevenLabs,
    };

    /// <summary>The API of that name, or null.</summary>
    public static ApiFacts? Find(string name) => All.FirstOrDefault(api => string.Equals(api.Name, name, StringComparison.Ordinal));

    // A number that shapes or cuts the distribution.
    private static ApiParameter Number(string name, string wire, string effect, FactSource source) =>
        new(name, wire, ParameterKind.Number, ParameterRole.Sampling, source) { Effect = effect };

    // A number with a default.
    private static ApiParameter Number(string name, string wire, string effect, FactSource source, double unless, ValueRange range) =>
        Number(name, wire, effect, source) with { Range = range, Default = unless, DefaultText = Text(unless) };

    private static ApiParameter Whole(string name, string wire, ParameterRole role, string effect, FactSource source) =>
        new(name, wire, ParameterKind.Integer, role, source) { Effect = effect };

    private static ApiParameter Whole(string name, string wire, ParameterRole role, string effect, FactSource source, int unless, ValueRange range) =>
        Whole(name, wire, role, effect, source) with { Range = range, Default = unless, DefaultText = Text(unless) };

    private static ApiParameter Penalty(string name, string wire, string effect, FactSource source, double unless, ValueRange range) =>
        Number(name, wire, effect, source, unless, range) with { Role = ParameterRole.Penalty };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
