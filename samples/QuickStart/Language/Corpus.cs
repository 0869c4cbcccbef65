using System;
using System.IO;
using System.Linq;

namespace QuickStart.Language;

/// <summary>The text to learn from.</summary>
/// <param name="Name">Where it comes from, for people.</param>
/// <param name="Tokens">Its tokens.</param>
public sealed record Corpus(string Name, string[] Tokens)
{
    /// <summary>Fewer words than this teach a model nothing but to repeat them.</summary>
    public const int FewestWords = 200;

    // Counting needs some fifty times the text's size in memory.
    private const int LargestMegabytes = 32;

    /// <summary>The text of a file.</summary>
    /// <exception cref="UserException">There is no such file, or too little in it.</exception>
    public static Corpus FromFile(string path)
    {
        string text = Read(path);
        bool isMarkdown = Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
        return FromText(path, isMarkdown ? MarkdownProse.Of(text) : text);
    }

    /// <summary>A text, if it is long enough.</summary>
    /// <exception cref="UserException">It is not.</exception>
    public static Corpus FromText(string name, string text)
    {
        string[] tokens = [.. Tokenizer.Tokenize(text)];
        int words = CountWords(tokens);
        return words >= FewestWords
            ? new Corpus(name, tokens)
            : throw new UserException(
                $"the text '{name}' has {words} words, and learning needs at least {FewestWords}. Pass a longer plain text file with --text.");
    }

    /// <summary>How many of some tokens are words.</summary>
    public static int CountWords(string[] tokens) => tokens.Count(Tokenizer.IsWord);

    private static string Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UserException($"'{path}' is a folder. Pass a plain text file with --text.");
        }

        if (!File.Exists(path))
        {
            string place = Path.Combine(Directory.GetCurrentDirectory(), path);
            throw new UserException($"the text file '{path}' does not exist (looked for {place}). Pass an existing plain text file with --text.");
        }

        var file = new FileInfo(path);
        if (file.Length > LargestMegabytes << 20)
        {
            throw new UserException(
                $"the text file '{path}' has {file.Length >> 20} MB, and at most {LargestMegabytes} MB fit. Pass a part of it with --text.");
        }

        string text = ReadAll(file);
        return string.IsNullOrWhiteSpace(text)
            ? throw new UserException($"the text file '{path}' is empty. Pass a plain text file with at least {FewestWords} words with --text.")
            : text;
    }

    private static string ReadAll(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"the text file '{file}' cannot be read: {e.Message} Pass a readable plain text file with --text.", e);
        }
    }
}
