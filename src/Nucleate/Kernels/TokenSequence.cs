using System;
using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>
/// How much of a token sequence, without its last token, the accepted tokens end with: a number, whatever the length of
/// the sequence.
/// </summary>
/// <remarks>Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TokenSequence : StageMemory
{
    private readonly int[] _tokens;
    private readonly int[] _borders;
    private int _matched;

    /// <summary>A sequence of one token or more.</summary>
    /// <exception cref="ArgumentException"><paramref name="tokens"/> is empty.</exception>
    public TokenSequence(ReadOnlySpan<int> tokens)
    {
        if (tokens.IsEmpty)
        {
            throw new ArgumentException("A sequence has at least one token.", nameof(tokens));
        }

        Last = tokens[^1];
        _tokens = tokens[..^1].ToArray();
        _borders = new int[_tokens.Length];
        for (int i = 1; i < _tokens.Length; i++)
        {
            _borders[i] = Longer(_borders[i - 1], _tokens[i]);
        }
    }

    /// <summary>The last token of the sequence.</summary>
    public int Last { get; }

    /// <summary>Whether the accepted tokens end with all tokens of the sequence but the last.</summary>
    internal bool IsNext => _matched == _tokens.Length;

    /// <inheritdoc/>
    public override void Add(int token)
    {
        if (_tokens.Length > 0)
        {
            _matched = Longer(_matched, token);
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _matched = 0;

    /// <inheritdoc/>
    public override void CopyTo(StageMemory other) =>
        Twin<TokenSequence>(other, (other as TokenSequence)?._tokens.Length == _tokens.Length)._matched = _matched;

    private protected override StageMemory Blank() => new TokenSequence([.. _tokens, Last]);

    private int Longer(int matched, int token)
    {
        while (matched > 0 && (matched == _tokens.Length || _tokens[matched] != token))
        {
            matched = _borders[matched - 1];
        }

        return _tokens[matched] == token ? matched + 1 : 0;
    }
}
