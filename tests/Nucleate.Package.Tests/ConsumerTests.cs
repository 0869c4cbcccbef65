using System;
using System.IO;
using System.Linq;

namespace Nucleate.Package.Tests;

/// <summary>Fresh projects that use the package as anybody would.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    private const string Properties =
        """
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        """;

    private const string Sampler =
        """
        using Nucleate;

        namespace Chat;

        /// <summary>The assistant's sampler.</summary>
        [Sampler]
        [RepetitionPenalty(1.1f, Window = 64)]
        [TopK(40)]
        [TopP(0.95f)]
        [Temperature(0.8f)]
        public sealed partial class ChatSampler;
        """;

    [Fact]
    public void A_project_that_references_the_package_builds_and_runs_and_so_does_one_that_references_that_project()
    {
        string folder = package.NewFolder(
            ("Library/Library.csproj", Project($"<PackageReference Include=\"Nucleate\" Version=\"{PackageFixture.Version}\" />", Properties)),
            ("Library/ChatSampler.cs", Sampler),
            ("App/App.csproj", Project("<ProjectReference Include=\"../Library/Library.csproj\" />", Properties + "<OutputType>Exe</OutputType>")),
            ("App/Program.cs", "var sampler = new Chat.ChatSampler(seed: 42);\nint token = sampler.Sample(new float[] { 1, 9, 2 });\nsampler.Accept(token);\nSystem.Console.WriteLine($\"token {token}, {Chat.ChatSampler.Plan.Stages.Count} stages\");\n"));
        (int exitCode, string output) = DotNet.Run(folder, "run", "--project", "App");
        Assert.True(exitCode == 0, output);
        Assert.Contains("token 1, 4 stages", output, StringComparison.Ordinal);
        string[] generated = [.. Directory.GetFiles(folder, "*.g.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(path => path.Contains("Nucleate", StringComparison.Ordinal))];
        Assert.StartsWith("Library", Assert.Single(generated), StringComparison.Ordinal);
        Assert.EndsWith("Chat.ChatSampler.g.cs", generated[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_is_the_one_error_of_the_build()
    {
        string folder = package.NewFolder(
            ("Library.csproj", Project($"<PackageReference Include=\"Nucleate\" Version=\"{PackageFixture.Version}\" />", Properties)),
            ("ChatSampler.cs", Sampler.Replace("0.95f", "95", StringComparison.Ordinal)),
            ("User.cs", "internal static class User { internal static int Draw(float[] logits) => new Chat.ChatSampler(1).Sample(logits); }"));
        (int exitCode, string output) = DotNet.Run(folder, "build", "-nologo", "-clp:NoSummary");
        Assert.NotEqual(0, exitCode);
        string[] errors = [.. output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Distinct()];
        string error = Assert.Single(errors);
        Assert.Contains("ChatSampler.cs(9,7): error NUC1001: TopP: 95 is outside the range (0, 1] of P", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_a_library_cannot_carry_is_a_warning_of_the_build()
    {
        string folder = package.NewFolder(
            ("Library.csproj", Project($"<PackageReference Include=\"Nucleate\" Version=\"{PackageFixture.Version}\" />", "<Nullable>enable</Nullable>")),
            ("Draft.cs", "[Nucleate.OllamaPreset(Temperature = 0.5, MinP = 0.1)]\npublic static partial class Draft;\n"),
            ("User.cs", "internal static class User\n{\n    internal static object Settings() => Draft.ToChatOptions();\n}\n"),
            ("ChatOptions.cs", "namespace Microsoft.Extensions.AI\n{\n    public class ChatOptions { public float? Temperature { get; set; } }\n}\n"));
        (int exitCode, string output) = DotNet.Run(folder, "build", "-nologo", "-clp:NoSummary");
        Assert.True(exitCode == 0, output);
        string warning = Assert.Single(output.Split('\n').Where(line => line.Contains("warning ", StringComparison.Ordinal)).Distinct());
        Assert.Contains("User.cs(3,48): warning NUC3008: 'Draft.ToChatOptions' leaves out MinP = 0.1", warning, StringComparison.Ordinal);
    }

    private static string Project(string item, string properties) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
        {properties}
          </PropertyGroup>
          <ItemGroup>
            {item}
          </ItemGroup>
        </Project>
        """;
}
