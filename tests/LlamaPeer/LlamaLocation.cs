using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;

namespace LlamaPeer;

/// <summary>Where the library is: where the environment says, else in the repository's <c>artifacts/llama</c>.</summary>
internal static class LlamaLocation
{
    /// <summary>Names the library file itself, or a folder that holds it.</summary>
    public const string Variable = "NUCLEATE_LLAMA";

    private const string Installer = "eng/install-llama.sh";

    public static bool TryFind([NotNullWhen(true)] out string? path, [NotNullWhen(false)] out string? reason) =>
        TryFind(AppContext.BaseDirectory, Environment.GetEnvironmentVariable(Variable), out path, out reason);

    public static bool TryFind(
        string start, string? named, [NotNullWhen(true)] out string? path, [NotNullWhen(false)] out string? reason)
    {
        path = null;
        if (!string.IsNullOrEmpty(named))
        {
            path = File.Exists(named) ? Path.GetFullPath(named) : FindBelow(named);
            reason = path is null ? $"{Variable} names '{named}', where no libllama is" : null;
            return path is not null;
        }

        string? root = FindRoot(start);
        if (root is null)
        {
            reason = $"no repository was found above '{start}', and {Variable} is not set";
            return false;
        }

        path = FindBelow(Path.Combine(root, "artifacts", "llama"));
        reason = path is null ? $"artifacts/llama holds no libllama: run {Installer}, or set {Variable}" : null;
        return path is not null;
    }

    private static string? FindRoot(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generators.sln")) || File.Exists(Path.Combine(folder.FullName, "global.json")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>The release is part of the file name (libllama.v1.2.3.so), and libllama-common beside it is another library.</summary>
    private static string? FindBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "libllama.*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).Contains(".so", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault()
        : null;
}
