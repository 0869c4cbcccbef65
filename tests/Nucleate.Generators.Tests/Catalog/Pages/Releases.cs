using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using TestSupport;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>In which release a rule came.</summary>
internal static class Releases
{
    private const string Heading = "## Release ";

    /// <summary>The release's version: for a rule that was not released yet, the one in preparation.</summary>
    public static string Since(string id)
    {
        string version = string.Empty;
        foreach (string line in File.ReadLines(RepositoryFiles.Path("src/Nucleate.Generators/AnalyzerReleases.Shipped.md")))
        {
            version = line.StartsWith(Heading, StringComparison.Ordinal) ? line[Heading.Length..] : version;
            if (line.StartsWith(id, StringComparison.Ordinal))
            {
                return version;
            }
        }

        return XDocument.Load(RepositoryFiles.Path("Directory.Build.props")).Descendants("Version").Single().Value;
    }
}
