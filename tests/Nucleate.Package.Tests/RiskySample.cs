using System;
using System.IO;
using System.Linq;

namespace Nucleate.Package.Tests;

/// <summary>A copy of samples/RiskyPipelines that uses the package instead of the repository's projects.</summary>
internal sealed class RiskySample
{
    private const string Sources = "samples/RiskyPipelines";

    // Everything else of the project file stays as it is.
    private static readonly string s_usesThePackage =
        $"""
        <Project>
          <ItemGroup>
            <ProjectReference Remove="@(ProjectReference)" />
            <PackageReference Include="Nucleate" Version="{PackageFixture.Version}" />
          </ItemGroup>
        </Project>
        """;

    private RiskySample(string folder) => Folder = folder;

    public string Folder { get; }

    public static RiskySample Copy(PackageFixture package)
    {
        string[] files = [.. Directory.GetFiles(PackageFixture.RepositoryPath(Sources)).Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".editorconfig")];
        (string Path, string Text)[] copied = [.. files.Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
        return new RiskySample(package.NewFolder([.. copied, ("Directory.Build.targets", s_usesThePackage)]));
    }

    public string[] Files() => [.. Directory.GetFiles(Folder, "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Adds something to what the project file imports.</summary>
    public void AddToProject(string xml) =>
        Write("Directory.Build.targets", s_usesThePackage.Replace("</Project>", xml + "\n</Project>", StringComparison.Ordinal));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Lets <c>dotnet format</c> apply the fixes of these rules.</summary>
    public void Fix(params string[] ids)
    {
        (int exitCode, string output) = DotNet.Run(Folder, ["format", "analyzers", "--severity", "info", "--no-restore", "--diagnostics", .. ids]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Builds, and returns the exit code and what the build lists.</summary>
    public (int ExitCode, string[] Listed) Build(params string[] properties)
    {
        (int exitCode, string output) = DotNet.Run(Folder, ["build", "-nologo", "-clp:NoSummary", .. properties]);
        return (exitCode, BuildList.Of(output, Folder));
    }
}
