using System;
using Nucleate.Kernels;

namespace Nucleate;

/// <summary>
/// What a sampler remembered at one moment: accepted tokens, what draws taught its terminal stage, its position, and the
/// length of its rows. Made by <see cref="ISampler.Snapshot()"/>, filled again by <see cref="ISampler.Snapshot(SamplerSnapshot)"/>,
/// put back by <see cref="ISampler.Restore"/>.
/// </summary>
/// <remarks>
/// It holds no seed, no sequence and no value of a member: those belong to the sampler that it is restored into. Memory and
/// time are proportional to what the windows hold, whatever the vocabulary's size.
/// </remarks>
public sealed class SamplerSnapshot
{
    private readonly StageMemory[] _memories;

    internal SamplerSnapshot(Type sampler, SamplerState state, StageMemory[] memories)
    {
        Sampler = sampler;
        State = state;
        _memories = memories;
    }

    /// <summary>The sampler's position at that moment.</summary>
    public long Position => State.Position;

    /// <summary>The sampler's type.</summary>
    internal Type Sampler { get; }

    internal ReadOnlySpan<StageMemory> Memories => _memories;

    internal SamplerState State { get; set; }
}
