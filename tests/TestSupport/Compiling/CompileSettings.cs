using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TestSupport.Compiling;

/// <summary>How the sources of a test are compiled. The defaults are a strict project's.</summary>
public sealed record CompileSettings
{
    /// <summary>The language.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>The nullable context outside <c>#nullable</c>.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName { get; init; } = "Tests.Dynamic";

    /// <summary>Ids of diagnostics that the sources are meant to have, of the compiler or of our analyzers.</summary>
    public IReadOnlyCollection<string> Expected { get; init; } = [];

    /// <summary>Whether our analyzers' warnings and advice are left aside, so that only errors count.</summary>
    public bool IgnoresAdvice { get; init; }

    /// <summary>What <c>.editorconfig</c> says for every file: options of rules.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);

    /// <summary>Whether a project in a workspace runs the generators, as an editor's does; else fixes see the sources alone.</summary>
    public bool GeneratesInWorkspace { get; init; }

    /// <summary>Whether documentation comments are read and required.</summary>
    public bool ChecksDocumentation { get; init; } = true;

    /// <summary>A compilation of the sources, in which every warning counts.</summary>
    public CSharpCompilation Compile(params IEnumerable<SourceFile> sources)
    {
        var trees = new List<SyntaxTree>();
        foreach (SourceFile source in sources)
        {
            trees.Add(CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path));
        }

        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            warningLevel: 9999,
            nullableContextOptions: Nullable);
        return CSharpCompilation.Create(AssemblyName, trees, References.All, options);
    }

    /// <summary>How the sources are parsed.</summary>
    public CSharpParseOptions ParseOptions =>
        new(Language, ChecksDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);
}
