using System;
using System.IO;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class LlamaLocationTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("llama-location-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_library_is_found_below_the_artifacts_of_the_repository_above()
    {
        Write("global.json");
        Write("artifacts/llama/bins/libllama-common.so");
        string library = Write("artifacts/llama/bins/libllama.v1.2.3.so");

        Assert.True(LlamaLocation.TryFind(Folder("tests/Some/bin/Release"), named: null, out string? path, out string? reason), reason);
        Assert.Equal(library, path);
    }

    [Fact]
    public void The_solution_marks_the_repository_too()
    {
        Write("Generators.sln");
        string library = Write("artifacts/llama/libllama.so");

        Assert.True(LlamaLocation.TryFind(Folder("tests"), named: null, out string? path, out string? reason), reason);
        Assert.Equal(library, path);
    }

    [Fact]
    public void The_environment_goes_first_with_a_file_or_a_folder()
    {
        Write("global.json");
        Write("artifacts/llama/libllama.so");
        string elsewhere = Write("elsewhere/lib/libllama.so.7");

        foreach (string named in new[] { elsewhere, Path.Combine(_root.FullName, "elsewhere") })
        {
            Assert.True(LlamaLocation.TryFind(_root.FullName, named, out string? path, out string? reason), reason);
            Assert.Equal(elsewhere, path);
        }
    }

    [Fact]
    public void An_environment_that_names_nothing_is_not_replaced_by_the_artifacts()
    {
        Write("global.json");
        Write("artifacts/llama/libllama.so");

        Assert.False(LlamaLocation.TryFind(_root.FullName, Path.Combine(_root.FullName, "nowhere"), out _, out string? reason));
        Assert.Contains("nowhere", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_library_is_explained_with_the_script_that_installs_it()
    {
        Write("global.json");
        Write("artifacts/llama/libllama-common.so");

        Assert.False(LlamaLocation.TryFind(_root.FullName, named: null, out _, out string? reason));
        Assert.Contains("eng/install-llama.sh", reason, StringComparison.Ordinal);
    }

    private string Folder(string relative) => Directory.CreateDirectory(Path.Combine(_root.FullName, relative)).FullName;

    private string Write(string relative)
    {
        string file = Path.Combine(_root.FullName, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Empty);
        return file;
    }
}
