using System;
using System.Collections.Generic;
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
        OpenAI,
    };

    /// <summary>The API of that name, or null.</summary>
    public static ApiFacts? Find(string name) => All.FirstOrDefault(api => string.Equals(api.Name, name, StringComparison.Ordinal));
}
