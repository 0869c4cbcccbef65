using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>What responses of a surface repeat of their request.</summary>
/// <param name="Source">Where that was read.</param>
/// <param name="Names">Names of the parameters, and <c>Model</c>.</param>
internal sealed record EchoFacts(FactSource Source, params string[] Names)
{
    /// <summary>The object of the response that has them, or empty if it is the response itself.</summary>
    public string Root { get; init; } = string.Empty;

    public IReadOnlyList<string> All => Names;

    public bool Has(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Where the response has what the request has at a path.</summary>
    public string Path(string wire) => Root.Length == 0 ? wire : Root + "." + wire;
}
