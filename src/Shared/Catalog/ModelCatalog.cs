using System.Collections.Generic;

namespace Nucleate.Catalog;

/// <summary>All models with rules of their own, and those that are known to have none. Each vendor's are in a file in Models/.</summary>
internal static partial class ModelCatalog
{
    private static List<ModelFacts>? s_all;

    /// <summary>Every family, by vendor.</summary>
    /// <remarks>Built on first use: initialisers of a partial class run in no order that the language promises.</remarks>
    public static IReadOnlyList<ModelFacts> All => s_all ??=
    [
        .. OpenAI, .. Anthropic, .. Gemini, .. Mistral, .. Cohere, .. DeepSeek, .. Xai, .. ElevenLabs,
    ];

    /// <summary>The family with the longest pattern that an id matches, whoever serves it; null if the catalog does not know the id.</summary>
    public static ModelFacts? Find(string id) => Find(id, All, out _);

    /// <summary>The same among some families.</summary>
    /// <param name="id">The id as written.</param>
    /// <param name="families">Where to look.</param>
    /// <param name="length">How much of the id the pattern says.</param>
    public static ModelFacts? Find(string id, IEnumerable<ModelFacts> families, out int length)
    {
        string plain = ModelId.Plain(id);
        ModelFacts? found = null;
        length = -1;
        foreach (ModelFacts family in families)
        {
            foreach (string pattern in family.Patterns)
            {
                int match = ModelPattern.Match(pattern, plain);
                if (match > length)
                {
                    (found, length) = (family, match);
                }
            }
        }

        return found;
    }
}
