using System;
using System.Collections.Generic;
using System.Linq;

namespace QuickStart.Language;

/// <summary>The different tokens of a text, numbered from the most to the least frequent.</summary>
public sealed class Vocabulary
{
    private readonly string[] _texts;
    private readonly Dictionary<string, int> _ids;

    private Vocabulary(string[] texts)
    {
        _texts = texts;
        _ids = new Dictionary<string, int>(texts.Length, StringComparer.Ordinal);
        for (int id = 0; id < texts.Length; id++)
        {
            _ids.Add(texts[id], id);
        }

        ParagraphEnd = _ids[Tokenizer.ParagraphEnd];
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => _texts.Length;

    /// <summary>The id of the token that separates paragraphs.</summary>
    public int ParagraphEnd { get; }

    /// <summary>A token's text, with the space in front of it if it has one.</summary>
    public string this[int id] => _texts[id];

    /// <summary>The vocabulary of a text, which is the same for the same text everywhere: ties go by ordinal order.</summary>
    public static Vocabulary Of(IEnumerable<string> tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string token in tokens)
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }

        counts.TryAdd(Tokenizer.ParagraphEnd, 0);
        return new Vocabulary(
            [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key)]);
    }

    /// <summary>The id of a token, or -1 if the text never used it.</summary>
    public int IdOf(string token) => _ids.GetValueOrDefault(token, -1);

    /// <summary>The text of some tokens.</summary>
    public string Join(IEnumerable<int> tokens) => string.Concat(tokens.Select(token => _texts[token]));
}
