using System;
using System.IO;

namespace Nucleate.Package.Tests;

/// <summary>Texts beside the tests. With <c>NUCLEATE_ACCEPT_SAMPLE=1</c> in the environment they are written instead of compared.</summary>
internal static class Expected
{
    private const string Folder = "tests/Nucleate.Package.Tests/RiskyPipelines";

    private static bool Accepts => Environment.GetEnvironmentVariable("NUCLEATE_ACCEPT_SAMPLE") == "1";

    public static void Compare(string name, string[] actual)
    {
        string path = Path.Combine(PackageFixture.RepositoryPath(Folder), name);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(Array.ConvertAll(actual, line => line + "\n")));
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllLines(path) : [], actual);
    }
}
