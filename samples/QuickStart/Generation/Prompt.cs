using System;
using System.Collections.Generic;
using System.Linq;
using QuickStart.Language;

namespace QuickStart.Generation;

/// <summary>The beginning of a paragraph, to be continued.</summary>
/// <param name="Tokens">Its tokens that the vocabulary has.</param>
/// <param name="Unknown">Its tokens that the vocabulary does not have; the model cannot see them.</param>
public sealed record Prompt(IReadOnlyList<int> Tokens, IReadOnlyList<string> Unknown)
{
    private const int DefaultLength = 2;

    /// <summary>A prompt in the words of a vocabulary.</summary>
    /// <exception cref="UserException">None of its words is known.</exception>
    public static Prompt Of(string text, Vocabulary vocabulary)
    {
        string[] tokens = [.. Tokenizer.Tokenize(text).Where(token => token != Tokenizer.ParagraphEnd)];
        int[] known = [.. tokens.Select(vocabulary.IdOf).Where(id => id >= 0)];
        return known.Length > 0
            ? new Prompt(known, [.. tokens.Where(token => vocabulary.IdOf(token) < 0).Select(token => token.Trim())])
            : throw new UserException($"no word of the prompt '{text}' occurs in the text. Pass words that do with --prompt, or leave it out.");
    }

    /// <summary>The two words with which most paragraphs of a text begin.</summary>
    public static Prompt MostFrequent(string[] text, Vocabulary vocabulary)
    {
        IEnumerable<string> opening = Openings(text)
            .GroupBy(string.Concat)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First())
            .FirstOrDefault([]);
        return new Prompt([.. opening.Select(vocabulary.IdOf)], []);
    }

    private static IEnumerable<string[]> Openings(string[] text)
    {
        for (int at = 0; at + DefaultLength <= text.Length; at++)
        {
            string[] words = text[at..(at + DefaultLength)];
            if ((at == 0 || text[at - 1] == Tokenizer.ParagraphEnd) && words.All(Tokenizer.IsWord))
            {
                yield return words;
            }
        }
    }
}
