using System;
using System.IO;

namespace TestSupport;

/// <summary>Files of the repository, from wherever the tests were built.</summary>
public static class RepositoryFiles
{
    private const string MappedRoot = "/_/";

    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file in the repository.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>The folder of a source file as the compiler names it: a deterministic build maps the root to <c>/_/</c>.</summary>
    public static string FolderOf(string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(sourceFile);
        string folder = System.IO.Path.GetDirectoryName(sourceFile)!;
        return sourceFile.StartsWith(MappedRoot, StringComparison.Ordinal) ? Path(folder[MappedRoot.Length..]) : folder;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
