using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>What <c>.editorconfig</c> adds to the models: lists go stale, and deployments have names of their own.</summary>
/// <remarks>Patterns are those of <see cref="ModelFacts"/>. What is configured wins over the catalog.</remarks>
internal sealed class ModelOverrides
{
    /// <summary>Models that take no sampling parameter but at its default: <c>my-model*, other</c>.</summary>
    public const string ReasoningKey = "nucleate.reasoning_models";

    /// <summary>Models that take every parameter as their API says, whatever the catalog says.</summary>
    public const string SamplingKey = "nucleate.sampling_models";

    /// <summary>Names of models and deployments that stand for another one: <c>prod-chat = gpt-4.1, fast = gpt-5-mini</c>.</summary>
    public const string AliasKey = "nucleate.model_aliases";

    /// <summary>Models that speak.</summary>
    public const string VoiceKey = "nucleate.voice_models";

    private static readonly FactSource s_source = new(".editorconfig", "as configured");

    private readonly IReadOnlyList<ModelFacts> _families;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _aliases;

    public ModelOverrides(Func<string, string?> read)
    {
        _families =
        [
            .. List(read(ReasoningKey)).Select(Reasoning),
            .. List(read(SamplingKey)).Select(pattern => Configured(pattern)),
            .. List(read(VoiceKey)).Select(pattern => Configured(pattern) with { IsVoice = true }),
        ];
        _aliases = [.. List(read(AliasKey)).Select(Alias).Where(alias => alias.Key.Length > 0 && alias.Value.Length > 0)];
    }

    /// <summary>Every option's key.</summary>
    public static IReadOnlyList<string> Keys { get; } = [ReasoningKey, SamplingKey, AliasKey, VoiceKey];

    public static ModelOverrides None { get; } = new(static _ => null);

    /// <summary>What is known of a model that an API serves, or null.</summary>
    /// <param name="id">The id as written; null if none was.</param>
    /// <param name="api">The API: other vendors' rules do not hold there, not even for the same weights.</param>
    public ModelFacts? Find(string? id, ApiFacts api)
    {
        if (id is null || id.Trim().Length == 0)
        {
            return null;
        }

        string meant = Resolve(id);
        return ModelCatalog.Find(meant, _families, out _)
            ?? ModelCatalog.Find(meant, ModelCatalog.All.Where(family => api.Vendors.Contains(family.Vendor)), out _);
    }

    // One step: an alias of an alias could lead in a circle.
    private string Resolve(string id)
    {
        string trimmed = id.Trim();
        foreach (KeyValuePair<string, string> alias in _aliases)
        {
            if (ModelPattern.Match(alias.Key, trimmed) >= 0)
            {
                return alias.Value;
            }
        }

        return trimmed;
    }

    private static ModelFacts Reasoning(string pattern) => Configured(pattern) with
    {
        ReasonsByDefault = true,
        Rules = ModelCatalog.OnlyDefaults(Treatment.Rejects, EffortCondition.Always, s_source),
    };

    private static ModelFacts Configured(string pattern) => new("configured", pattern, s_source, pattern) { IsConfigured = true };

    private static KeyValuePair<string, string> Alias(string text)
    {
        int equals = text.IndexOf('=');
        return equals < 0
            ? new KeyValuePair<string, string>(string.Empty, string.Empty)
            : new KeyValuePair<string, string>(text.Substring(0, equals).Trim(), text.Substring(equals + 1).Trim());
    }

    private static IEnumerable<string> List(string? text) =>
        (text ?? string.Empty).Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);
}
