namespace Nucleate.Generators.Rules.Uses;

/// <summary>What holds a struct sampler where code names it.</summary>
internal enum SamplerHolder
{
    /// <summary>A local or a parameter by value: it ends with the method, so its last use may move the sampler elsewhere.</summary>
    Variable,

    /// <summary>A place that lives on: a field, an array's element, what a <c>ref</c> refers to.</summary>
    Place,

    /// <summary>A <c>readonly</c> field, on whose copy every member acts that is not read-only.</summary>
    ReadOnlyField,

    /// <summary>An <c>in</c> parameter or another read-only reference; a copy is made as for a readonly field.</summary>
    ReadOnlyReference,

    /// <summary>A property or an indexer that returns a copy.</summary>
    Property,

    /// <summary>The iteration variable of <c>foreach</c>: a copy of the element.</summary>
    Iteration,
}
