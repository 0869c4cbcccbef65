namespace TestSupport.Compiling;

/// <summary>A file of a compilation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Path">Its path.</param>
public sealed record SourceFile(string Text, string Path)
{
    /// <summary>The only or first file.</summary>
    public const string DefaultPath = "/src/Test0.cs";

    /// <summary>Files <c>Test0.cs</c>, <c>Test1.cs</c> and so on.</summary>
    public static SourceFile[] Number(params string[] texts)
    {
        var sources = new SourceFile[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            sources[i] = new SourceFile(texts[i], $"/src/Test{i}.cs");
        }

        return sources;
    }
}
