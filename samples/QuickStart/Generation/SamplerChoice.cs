using System;
using System.Collections.Generic;
using Nucleate;
using Nucleate.Plans;

namespace QuickStart.Generation;

/// <summary>A declared sampler, so that the three can be shown one after another.</summary>
/// <param name="Name">Its type's name.</param>
/// <param name="Create">Makes one from a seed.</param>
/// <param name="Plan">Its pipeline as data.</param>
public sealed record SamplerChoice(string Name, Func<ulong, ISampler> Create, SamplerPlan Plan)
{
    /// <summary>The one that two seeds are compared with.</summary>
    public static SamplerChoice Balanced { get; } = new(nameof(Balanced), seed => new Balanced(seed), QuickStart.Balanced.Plan);

    /// <summary>The declared samplers, from the least to the most surprising.</summary>
    public static IReadOnlyList<SamplerChoice> All { get; } =
    [
        new(nameof(Cautious), seed => new Cautious(seed), Cautious.Plan),
        Balanced,
        new(nameof(Adventurous), seed => new Adventurous(seed), Adventurous.Plan),
    ];
}
