using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>
/// What one stage of a sampler remembers from step to step. All of its memory is allocated with it; nothing later is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StageMemory
{
    private protected StageMemory()
    {
    }

    /// <summary>Remembers an accepted token; a memory of draws has nothing to remember of it.</summary>
    public virtual void Add(int token)
    {
    }

    /// <summary>Forgets everything: the memory is as constructed.</summary>
    public abstract void Clear();

    /// <summary>Another memory, constructed like this one, that remembers the same.</summary>
    public StageMemory Copy()
    {
        StageMemory copy = Blank();
        CopyTo(copy);
        return copy;
    }

    /// <summary>Makes another memory, constructed like this one, remember the same.</summary>
    /// <param name="other">Of the same type, with the same arguments of its constructor.</param>
    /// <exception cref="System.ArgumentException">It is of another type or size.</exception>
    public abstract void CopyTo(StageMemory other);

    /// <summary>Forgets what the last draw taught, once, directly after it; a memory of accepted tokens learns nothing from draws.</summary>
    public virtual void Unlearn()
    {
    }

    // A memory constructed like this one, that remembers nothing.
    private protected abstract StageMemory Blank();

    private protected static TMemory Twin<TMemory>(StageMemory other, bool fits)
        where TMemory : StageMemory =>
        other is TMemory twin && fits
            ? twin
            : throw new System.ArgumentException("The other memory belongs to a sampler of another type.", nameof(other));
}
