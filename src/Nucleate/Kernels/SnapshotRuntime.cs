using System;
using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>What generated samplers call to save what they remember, and to go back to it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SnapshotRuntime
{
    /// <summary>A new snapshot: the one moment at which memory for it is allocated.</summary>
    /// <param name="state">The sampler's state.</param>
    /// <param name="memories">What its stages remember; copied.</param>
    /// <exception cref="InvalidOperationException">The sampler was never constructed.</exception>
    public static SamplerSnapshot Take<TSampler>(in SamplerState state, params StageMemory[] memories)
        where TSampler : ISampler
    {
        SamplerArguments.CheckConstructed(state);
        return new(typeof(TSampler), state, Array.ConvertAll(memories, memory => memory.Copy()));
    }

    /// <summary>Overwrites a snapshot's state; the caller does the same with the memories, which are returned in the order of <see cref="Take"/>.</summary>
    /// <exception cref="ArgumentException">The snapshot is of another type of sampler; nothing changed.</exception>
    /// <exception cref="InvalidOperationException">The sampler was never constructed.</exception>
    public static ReadOnlySpan<StageMemory> Save<TSampler>(SamplerSnapshot snapshot, in SamplerState state)
        where TSampler : ISampler
    {
        Check<TSampler>(snapshot, state);
        snapshot.State = state;
        return snapshot.Memories;
    }

    /// <summary>Overwrites the sampler's state but for its key; the caller does the same with its memories.</summary>
    /// <exception cref="ArgumentException">The snapshot is of another type of sampler; nothing changed.</exception>
    /// <exception cref="InvalidOperationException">The sampler was never constructed.</exception>
    public static ReadOnlySpan<StageMemory> Load<TSampler>(SamplerSnapshot snapshot, ref SamplerState state)
        where TSampler : ISampler
    {
        Check<TSampler>(snapshot, state);
        state.Continue(snapshot.State);
        return snapshot.Memories;
    }

    // Samplers of one type have memories of one size, so nothing can fail after this.
    private static void Check<TSampler>(SamplerSnapshot snapshot, in SamplerState state)
    {
        SamplerArguments.CheckConstructed(state);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Sampler != typeof(TSampler))
        {
            throw new ArgumentException(
                $"The snapshot is of a sampler of type {snapshot.Sampler}, but this one is of type {typeof(TSampler)}.", nameof(snapshot));
        }
    }
}
