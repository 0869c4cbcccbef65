using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using TestSupport.Compiling;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>A compiler loads only parts that were built against it or an older one.</summary>
public sealed class CompilerFloorTests
{
    [Fact]
    public void Generators_and_analyzers_load_in_the_compiler_of_the_net_8_sdk() =>
        Check(CompilerParts.Generators, ("Microsoft.CodeAnalysis", "4.8.0.0"), ("Microsoft.CodeAnalysis.CSharp", "4.8.0.0"), ("System.Collections.Immutable", "7.0.0.0"));

    [Fact]
    public void Fixes_load_in_every_host_of_that_compiler() =>
        Check(
            CompilerParts.Fixes,
            ("Microsoft.CodeAnalysis", "4.8.0.0"),
            ("Microsoft.CodeAnalysis.CSharp", "4.8.0.0"),
            ("Microsoft.CodeAnalysis.Workspaces", "4.5.0.0"),
            ("Microsoft.CodeAnalysis.CSharp.Workspaces", "4.5.0.0"),
            ("System.Collections.Immutable", "7.0.0.0"));

    [Fact]
    public void The_tests_run_on_the_compiler_that_they_were_asked_to_run_on()
    {
        string asked = typeof(CompilerFloorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Roslyn").Value!;
        Version running = typeof(Compilation).Assembly.GetName().Version!;
        Assert.Equal(Version.Parse(asked), new Version(running.Major, running.Minor, running.Build));
    }

    private static void Check(Assembly part, params (string Name, string Highest)[] allowed)
    {
        using var file = new PEReader(File.OpenRead(part.Location));
        MetadataReader reader = file.GetMetadataReader();
        foreach (AssemblyReference reference in reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle)))
        {
            string name = reader.GetString(reference.Name);
            if (name != "netstandard")
            {
                string? highest = allowed.FirstOrDefault(entry => entry.Name == name).Highest;
                Assert.True(highest is not null && reference.Version <= Version.Parse(highest), $"{part.GetName().Name} refers to {name} {reference.Version}.");
            }
        }
    }
}
