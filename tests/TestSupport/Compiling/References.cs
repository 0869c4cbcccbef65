using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate;

namespace TestSupport.Compiling;

/// <summary>What every test compiles against: the running framework and Nucleate.dll.</summary>
public static class References
{
    /// <summary>All references, read once.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Framework(), MetadataReference.CreateFromFile(typeof(SamplerAttribute).Assembly.Location)];

    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string known = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return known.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
