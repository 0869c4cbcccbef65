using System.Collections.Generic;

namespace QuickStart.Language;

/// <summary>
/// Cuts text into words and punctuation marks. As in the vocabularies of large models, a token carries the space in
/// front of it (" Paris"), so that joining tokens gives the text back.
/// </summary>
public static class Tokenizer
{
    /// <summary>Ends a paragraph, and comes before the first one.</summary>
    public const string ParagraphEnd = "\n";

    /// <summary>Whether a token is a word rather than a number or punctuation.</summary>
    public static bool IsWord(string token) => char.IsLetter(token[^1]);

    /// <summary>The tokens of a text. Paragraphs are separated by empty lines; each one begins as if a space stood before it.</summary>
    public static IEnumerable<string> Tokenize(string text)
    {
        bool paragraphIsOpen = false;
        bool spaceBefore = true;
        int at = 0;
        while (at < text.Length)
        {
            if (IsSpace(text[at]))
            {
                bool paragraphEnds = SkipSpace(text, ref at);
                spaceBefore = true;
                if (paragraphEnds && paragraphIsOpen)
                {
                    paragraphIsOpen = false;
                    yield return ParagraphEnd;
                }
            }
            else
            {
                int length = LengthOfToken(text, at);
                string token = text.Substring(at, length);
                yield return spaceBefore ? " " + token : token;
                at += length;
                spaceBefore = false;
                paragraphIsOpen = true;
            }
        }

        if (paragraphIsOpen)
        {
            yield return ParagraphEnd;
        }
    }

    // Control characters count as space: a text must not be able to send escape sequences to the terminal.
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    private static bool SkipSpace(string text, ref int at)
    {
        int lines = 0;
        for (; at < text.Length && IsSpace(text[at]); at++)
        {
            lines += text[at] == '\n' ? 1 : 0;
        }

        return lines > 1;
    }

    private static int LengthOfToken(string text, int start)
    {
        if (char.IsLetterOrDigit(text[start]))
        {
            int end = start + 1;
            while (end < text.Length && IsInWord(text, end))
            {
                end++;
            }

            return end - start;
        }

        return char.IsSurrogatePair(text, start) ? 2 : 1;
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark
        || (IsJoint(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        || (text[at] == '.' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]));

    private static bool IsJoint(char character) => character is '\'' or '’' or '-' or '_';
}
