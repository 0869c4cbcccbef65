using System;

namespace Nucleate.Catalog;

/// <summary>How ids of models are compared with patterns.</summary>
internal static class ModelPattern
{
    /// <summary>How long the part of a pattern is that an id begins with; -1 if the id is not of that pattern.</summary>
    public static int Match(string pattern, string id)
    {
        string start = pattern.EndsWith("*", StringComparison.Ordinal) ? pattern.Substring(0, pattern.Length - 1) : pattern;
        if (start.Length == 0 || !id.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        return start.Length < pattern.Length || IsSnapshot(id, start.Length) ? start.Length : -1;
    }

    /// <summary>Whether what follows a name, from a place on, only says which snapshot of the model is meant.</summary>
    public static bool IsSnapshot(string id, int from)
    {
        if (from == id.Length)
        {
            return true;
        }

        // Vertex writes @ and a date; a colon is a tag or a variant.
        if (id[from] is not ('-' or '@' or ':'))
        {
            return false;
        }

        string rest = id.Substring(from + 1);
        foreach (string word in new[] { "latest", "preview", "exp" })
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return rest.Length == word.Length || IsSnapshot(rest, word.Length);
            }
        }

        return IsDate(rest, out int length) && (length == rest.Length || IsSnapshot(rest, length));
    }

    // 2025-04-14, 20250414, 04-14, 0613, 2512, 001.
    private static bool IsDate(string text, out int length)
    {
        length = 0;
        int digits = 0;
        while (length < text.Length && (char.IsDigit(text[length]) || (text[length] == '-' && length + 1 < text.Length && char.IsDigit(text[length + 1]))))
        {
            digits += text[length] == '-' ? 0 : 1;
            length++;
        }

        return digits is 3 or 4 or 6 or 8;
    }
}
