namespace Nucleate.Generators.Rules.Uses;

/// <summary>What happens to a struct sampler that code names.</summary>
internal enum CopyUse
{
    /// <summary>It is assigned to something else.</summary>
    Assigned,

    /// <summary>It is an argument by value.</summary>
    Passed,

    /// <summary>It is returned by value.</summary>
    Returned,

    /// <summary>It becomes an object or an interface.</summary>
    Boxed,

    /// <summary>One of its methods becomes a delegate, which holds a boxed copy.</summary>
    Bound,

    /// <summary>One of its methods that move its position is called.</summary>
    Called,
}
