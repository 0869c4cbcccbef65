using System.Collections.Generic;

namespace Nucleate.Catalog;

/// <summary>In which order, and by whose rules, an API's parameters act on logits.</summary>
/// <param name="Dialect">The dialect whose rules decide where systems differ.</param>
/// <param name="Source">Where the order comes from.</param>
/// <param name="Stages">The stages in order; those without a value in preset and catalog are left out.</param>
internal sealed record LocalPipeline(string Dialect, FactSource Source, params string[] Stages)
{
    /// <summary>The stages in order.</summary>
    public IReadOnlyList<string> Order => Stages;
}
