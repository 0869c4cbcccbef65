using System;
using System.ComponentModel;
using Nucleate.Randomness;

namespace Nucleate.Kernels;

/// <summary>What every sampler remembers: the key of its randomness, the number of the step, and the vocabulary's size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SamplerState : IEquatable<SamplerState>
{
    private readonly ulong _seed;
    private readonly ulong _sequence;
    private long _position;

    // The complement of the declared size, which no constructed state has as 0: a default struct is told from one with a seed
    // of 0 without another field.
    private readonly int _declared;
    private int _lastLength;

    /// <summary>A state at position 0.</summary>
    /// <param name="seed">Of the randomness.</param>
    /// <param name="sequence">Which of several sequences with the same seed.</param>
    /// <param name="vocabularySize">Length that every row must have, or 0 if any.</param>
    public SamplerState(ulong seed, ulong sequence, int vocabularySize = 0)
    {
        _seed = seed;
        _sequence = sequence;
        _declared = ~vocabularySize;
    }

    /// <summary>The number of the step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or 2^56 or more.</exception>
    public long Position
    {
        readonly get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, CounterRandom.PositionLimit);
            _position = value;
        }
    }

    /// <summary>The length of the rows: as declared, or of the last row, or 0 if neither is known.</summary>
    public readonly int VocabularySize => DeclaredSize > 0 ? DeclaredSize : _lastLength;

    /// <summary>Makes the state as constructed: position 0, and the length of no row known.</summary>
    /// <exception cref="InvalidOperationException">The sampler was never constructed.</exception>
    public void Reset()
    {
        SamplerArguments.CheckConstructed(this);
        _position = 0;
        _lastLength = 0;
    }

    // Position and rows' length of another state; the key stays.
    internal void Continue(in SamplerState other) => (_position, _lastLength) = (other._position, other._lastLength);

    // -1 for a state that was never constructed.
    internal readonly int DeclaredSize => ~_declared;

    internal readonly bool IsConstructed => _declared != 0;

    internal readonly double Uniform(RandomPurpose purpose) => CounterRandom.Uniform(_seed, _sequence, _position, purpose);

    internal void Step(int rowLength)
    {
        _lastLength = rowLength;
        _position = (_position + 1) & (CounterRandom.PositionLimit - 1);
    }

    /// <inheritdoc/>
    public readonly bool Equals(SamplerState other) =>
        _seed == other._seed && _sequence == other._sequence && _position == other._position
        && _declared == other._declared && _lastLength == other._lastLength;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is SamplerState other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_seed, _sequence, _position, _declared, _lastLength);

    /// <summary>Whether two states draw the same numbers from here on.</summary>
    public static bool operator ==(SamplerState left, SamplerState right) => left.Equals(right);

    /// <summary>Whether two states draw different numbers from here on.</summary>
    public static bool operator !=(SamplerState left, SamplerState right) => !left.Equals(right);
}
