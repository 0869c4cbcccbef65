using System;
using System.Globalization;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate;

/// <summary>The tokens that reach a stage of your own, and what it does to them.</summary>
/// <remarks>
/// <para>What you read is the row as it reached the stage, whatever you have asked for since. When the stage returns, first
/// the logits that it changed are changed, then its cuts are made.</para>
/// <para>Logits are those of the stages in front: penalised, biased, divided by temperatures. Where the model's row has plus
/// infinity, its tokens have logit 0 here, and no other token is left.</para>
/// </remarks>
public ref struct StageRow
{
    private readonly UserRow? _reference;
    private readonly Type _stage;
    private readonly int _limit;
    private readonly StageChanges? _changes;
    private Survivors _survivors;
    private double _least = double.NegativeInfinity;
    private int _most = int.MaxValue;
    private double _logMass = double.NaN;
    private double _entropy;

    internal StageRow(Survivors survivors, Type stage, int limit)
        : this(stage, limit, survivors.Changes) => _survivors = survivors;

    internal StageRow(UserRow reference, Type stage, int limit)
        : this(stage, limit, new StageChanges(limit)) => _reference = reference;

    private StageRow(Type stage, int limit, StageChanges? changes)
    {
        _stage = stage;
        _limit = limit;
        _changes = changes;
        _changes?.Clear();
    }

    /// <summary>The row's length: one more than the largest token id.</summary>
    public readonly int VocabularySize => _reference?.Length ?? _survivors.Length;

    /// <summary>The number of the step.</summary>
    public readonly long Position => _reference?.Position ?? _survivors.Position;

    /// <summary>The largest logit.</summary>
    public readonly double Best => _reference?.Best ?? _survivors.BestLogit;

    /// <summary>How many tokens reach the stage: 1 or more. One more pass over a long row.</summary>
    public int Count => _reference?.Count ?? _survivors.Count();

    /// <summary>
    /// ln Σ e^(l - <see cref="Best"/>), 0 or more: a token's probability is e^(l - Best - LogMass). One more pass over a
    /// long row, at its first use.
    /// </summary>
    public double LogMass
    {
        get
        {
            Measure();
            return _logMass;
        }
    }

    /// <summary>The entropy of what reaches the stage, in nats. Measured together with <see cref="LogMass"/>.</summary>
    public double Entropy
    {
        get
        {
            Measure();
            return _entropy;
        }
    }

    /// <summary>A token's logit; minus infinity if it did not reach the stage.</summary>
    /// <param name="token">From 0 to below <see cref="VocabularySize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public readonly double this[int token]
    {
        get
        {
            CheckToken(token);
            return _reference is null ? _survivors.TemperedLogitOf(token) : _reference[token];
        }
    }

    /// <summary>The tokens that reach the stage, by rising id. One more pass over a long row.</summary>
    public readonly Enumerator GetEnumerator() => new(this);

    /// <summary>Gives a token a logit. Nothing happens to one that did not reach the stage.</summary>
    /// <param name="token">From 0 to below <see cref="VocabularySize"/>.</param>
    /// <param name="logit">A finite number, or minus infinity, which removes the token. It is rounded to <c>float</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, or <paramref name="logit"/> is NaN or plus infinity.</exception>
    /// <exception cref="InvalidOperationException">The stage changes more tokens than its attribute says.</exception>
    public readonly void Set(int token, double logit)
    {
        if (double.IsNaN(logit) || double.IsPositiveInfinity(logit))
        {
            throw new ArgumentOutOfRangeException(
                nameof(logit), logit, $"{Name} gives token {Text(token)} the logit {Text(logit)}: it has to be a finite number, or minus infinity to remove the token.");
        }

        if (this[token] > double.NegativeInfinity && _changes?.TrySet(token, logit, _limit) != true)
        {
            throw new InvalidOperationException(
                $"{Name} changes more than {Text(_limit)} tokens in one step: write the largest number as [Stage<{Name}>(Changes = …)].");
        }
    }

    /// <summary>Adds to a token's logit, and to what was added before. Nothing happens to one that did not reach the stage.</summary>
    /// <param name="token">From 0 to below <see cref="VocabularySize"/>.</param>
    /// <param name="amount">A finite number, or minus infinity, which removes the token.</param>
    /// <inheritdoc cref="Set" path="/exception"/>
    public readonly void Add(int token, double amount)
    {
        double present = this[token];
        Set(token, (_changes?.Of(token, present) ?? present) + amount);
    }

    /// <summary>Removes a token, even if no other one is left.</summary>
    /// <param name="token">From 0 to below <see cref="VocabularySize"/>.</param>
    /// <inheritdoc cref="Set" path="/exception"/>
    public readonly void Remove(int token) => Set(token, double.NegativeInfinity);

    /// <summary>Keeps the largest logits, ties by rising token id.</summary>
    /// <param name="count">1 or more; as many as there are keeps all.</param>
    public void KeepTop(int count)
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"{Name} keeps {count} tokens, but at least 1 has to stay.");
        }

        _most = Math.Min(_most, count);
    }

    /// <summary>Keeps logits of at least a limit, within a tolerance of 1e-6, and in any case the largest one.</summary>
    /// <param name="logit">The limit; infinities keep all, or only the largest one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is NaN.</exception>
    public void KeepAtLeast(double logit)
    {
        if (double.IsNaN(logit))
        {
            throw new ArgumentOutOfRangeException(nameof(logit), logit, $"{Name} keeps logits of at least NaN, which no logit is.");
        }

        _least = Math.Max(_least, logit);
    }

    internal Survivors Finish()
    {
        if (_changes is { Tokens.IsEmpty: false })
        {
            _survivors.Replace(_changes.Tokens, _changes.Logits);
        }

        if (_least > double.NegativeInfinity)
        {
            _survivors.KeepFromLogit(_least);
        }

        if (_most < int.MaxValue)
        {
            _survivors.KeepTopK(_most);
        }

        return _survivors;
    }

    internal readonly void FinishReference() => _reference!.Finish(_changes!, _least, _most);

    private readonly string Name => UserStageName.Of(_stage);

    private readonly void CheckToken(int token)
    {
        if ((uint)token >= (uint)VocabularySize)
        {
            throw new ArgumentOutOfRangeException(
                nameof(token), token, $"{Name} asks for token {Text(token)}, but the row has {Text(VocabularySize)} logits.");
        }
    }

    private void Measure()
    {
        if (double.IsNaN(_logMass))
        {
            (_logMass, _entropy) = _reference?.Figures() ?? _survivors.Figures();
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Visits the tokens that reach a stage.</summary>
    public ref struct Enumerator
    {
        private readonly StageRow _row;
        private SurvivorEnumerator _survivors;
        private int _token = -1;

        internal Enumerator(StageRow row)
        {
            _row = row;
            _survivors = row._reference is null ? row._survivors.Enumerate() : default;
        }

        /// <summary>The token.</summary>
        public readonly TokenLogit Current =>
            _row._reference is { } reference
                ? new TokenLogit(_token, reference[_token])
                : new TokenLogit(_survivors.Token, _row._survivors.Tempered(_survivors.Logit));

        /// <summary>Goes on to the next token, if there is one.</summary>
        public bool MoveNext()
        {
            if (_row._reference is not { } reference)
            {
                return _survivors.MoveNext();
            }

            do
            {
                _token++;
            }
            while (_token < reference.Length && !(reference[_token] > double.NegativeInfinity));
            return _token < reference.Length;
        }
    }
}
