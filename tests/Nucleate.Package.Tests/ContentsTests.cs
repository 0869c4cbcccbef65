using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace Nucleate.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(PackageCollection.Name)]
public sealed class ContentsTests(PackageFixture package)
{
    [Fact]
    public void The_entries_are_those_of_the_manifest()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Package);
        string[] entries = [.. archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "manifest.txt")), entries);
    }

    [Fact]
    public void Nothing_else_is_needed()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Package);
        using Stream stream = archive.GetEntry("Nucleate.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "developmentDependency");
    }

    // The format's own parts carry random names.
    private static bool IsOurs(string entry) =>
        entry is not ("[Content_Types].xml" or "_rels/.rels") && !entry.StartsWith("package/", StringComparison.Ordinal);

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
