using System.Collections.Generic;

namespace Nucleate.Catalog;

/// <content>Vendors with few families.</content>
internal static partial class ModelCatalog
{
    private static readonly FactSource s_names = Sources.Unverified("names only: no rules of their own are known", "2026-11-22");

    private static IReadOnlyList<ModelFacts> Mistral =>
    [
        new ModelFacts("Mistral", "Mistral", s_names, "mistral*", "magistral*", "ministral*", "codestral*", "devstral*", "pixtral*", "voxtral*", "open-mistral*", "open-mixtral*"),
    ];

    private static IReadOnlyList<ModelFacts> Cohere =>
    [
        new ModelFacts("Cohere", "Command", s_names, "command*", "c4ai*"),
    ];
}
