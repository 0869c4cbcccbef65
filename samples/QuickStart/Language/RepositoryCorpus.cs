using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace QuickStart.Language;

/// <summary>This repository's own documentation as a text to learn from.</summary>
public static class RepositoryCorpus
{
    private const string Landmark = "Generators.sln";

    // With less prose than this in Markdown, the documentation comments of the source are added.
    private const int EnoughWords = 40_000;

    /// <summary>The documentation of the repository that one of these folders, or a folder above it, holds.</summary>
    /// <exception cref="UserException">None of them lies in the repository.</exception>
    public static Corpus Load(params string[] folders)
    {
        string root = folders.Select(FindRoot).FirstOrDefault(found => found is not null)
            ?? throw new UserException(
                $"the documentation to learn from was not found: no folder above '{folders[0]}' holds {Landmark}. Pass a plain text file with --text.");
        List<string> pages = Files(root, "*.md", SearchOption.TopDirectoryOnly);
        pages.AddRange(Files(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories));
        string text = Join(pages, MarkdownProse.Of);
        string name = "the documentation of this repository: " + Number(pages.Count, "Markdown file");
        if (Corpus.CountWords([.. Tokenizer.Tokenize(text)]) >= EnoughWords)
        {
            return Corpus.FromText(name, text);
        }

        List<string> sources = Files(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories);
        name += " and the comments of " + Number(sources.Count, "source file");
        return Corpus.FromText(name, Distinct(text + Join(sources, CommentProse.Of)));
    }

    private static string? FindRoot(string folder)
    {
        DirectoryInfo? at = new(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, Landmark)))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }

    // In whatever order the file system has: paragraphs are learnt one by one.
    private static List<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern, depth).Where(IsWritten)]
            : [];

    private static bool IsWritten(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static string Join(IEnumerable<string> files, Func<string, string> prose) =>
        string.Concat(files.Select(file => prose(File.ReadAllText(file)) + "\n\n"));

    // Members that are alike are documented alike; learnt each time, those sentences would drown the others.
    private static string Distinct(string text) =>
        string.Join("\n\n", text.Split("\n\n", StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal));

    private static string Number(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
