namespace Nucleate.Catalog;

/// <summary>What a model does with a parameter.</summary>
internal enum Treatment
{
    /// <summary>The service refuses the request.</summary>
    Rejects,

    /// <summary>The value has no effect, and nothing says so.</summary>
    Ignores,

    /// <summary>It works, and the vendor advises against it.</summary>
    Discourages,
}
