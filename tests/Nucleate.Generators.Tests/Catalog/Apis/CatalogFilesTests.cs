using System;
using System.IO;
using System.Linq;
using Nucleate.Catalog;
using TestSupport;

namespace Nucleate.Generators.Tests.Catalog.Apis;

/// <summary>
/// The attributes of presets and docs/apis.md say what the catalog says. With <c>NUCLEATE_ACCEPT_CATALOG=1</c> in the
/// environment the files are written instead of compared.
/// </summary>
public sealed class CatalogFilesTests
{
    public static TheoryData<string> Apis => [.. ApiCatalog.All.Select(api => api.Name)];

    [Theory]
    [MemberData(nameof(Apis))]
    public void An_attribute_is_made_from_the_catalog(string api) =>
        CompareOrAccept(AttributeSource.File(ApiCatalog.Find(api)!), AttributeSource.Render(ApiCatalog.Find(api)!));

    [Fact]
    public void The_page_is_made_from_the_catalog() => CompareOrAccept(ApiPage.File, ApiPage.Render());

    private static void CompareOrAccept(string file, string text)
    {
        string path = RepositoryFiles.Path(file);
        if (Environment.GetEnvironmentVariable("NUCLEATE_ACCEPT_CATALOG") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
