using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Nucleate.Package.Tests;

/// <summary>The package, packed once into a folder of its own, with room for projects that use it.</summary>
public sealed class PackageFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("nucleate-package-").FullName;

    public PackageFixture()
    {
        Feed = Directory.CreateDirectory(Path.Combine(_root, "feed")).FullName;
        string project = RepositoryPath("src/Nucleate/Nucleate.csproj");
        (int exitCode, string output) = DotNet.Run(
            Path.GetDirectoryName(project)!, "pack", project, "-c", Metadata("Configuration"), "-o", Feed, "-p:PackageVersion=" + Version, "-nologo");
        Assert.True(exitCode == 0, output);
        Package = Directory.GetFiles(Feed, "*.nupkg").Single();
    }

    /// <summary>A version that no feed has.</summary>
    public static string Version => "0.0.1-test";

    /// <summary>The folder with the package.</summary>
    public string Feed { get; }

    /// <summary>The package's path.</summary>
    public string Package { get; }

    /// <summary>Writes the files of a project into a new folder, which restores packages into a folder of its own.</summary>
    public string NewFolder(params (string Path, string Text)[] files)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N")[..8])).FullName;
        foreach ((string path, string text) in files.Concat(Settings()))
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return folder;
    }

    /// <summary>The path of a file or folder in the repository.</summary>
    public static string RepositoryPath(string relative) => Path.Combine(Metadata("RepoRoot"), relative);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The local feed comes on top of the machine's own sources.
    private (string Path, string Text)[] Settings() =>
    [
        ("Directory.Build.props", $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources><RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>"),
        ("Directory.Packages.props", "<Project />"),
    ];

    private static string Metadata(string key) =>
        typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
