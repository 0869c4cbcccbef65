using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TestSupport.Compiling;

namespace TestSupport.Verifying;

/// <summary>A project in a workspace, as an editor holds it.</summary>
internal sealed class FixableProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly CompileSettings _settings;

    private FixableProject(CompileSettings settings) => _settings = settings;

    public Solution Solution => _workspace.CurrentSolution;

    public static FixableProject Of(CompileSettings settings, params string[] sources)
    {
        var fixable = new FixableProject(settings);
        var id = ProjectId.CreateNewId();
        Solution solution = fixable.Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            settings.AssemblyName,
            settings.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: settings.Nullable),
            parseOptions: settings.ParseOptions,
            metadataReferences: References.All,
            analyzerReferences: settings.GeneratesInWorkspace ? [new OwnGenerators()] : []));
        foreach (SourceFile source in SourceFile.Number(sources))
        {
            string name = System.IO.Path.GetFileName(source.Path);
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, source.Text, filePath: source.Path);
        }

        fixable._workspace.TryApplyChanges(solution);
        return fixable;
    }

    /// <summary>The diagnostics with these ids in the documents, as a build with generated code finds them.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics(Solution solution, IReadOnlyCollection<string> ids)
    {
        Compilation compilation = (await solution.Projects.Single().GetCompilationAsync().ConfigureAwait(false))!;
        Compilation output = compilation;
        if (!_settings.GeneratesInWorkspace)
        {
            CSharpGeneratorDriver.Create(CompilerParts.NewGenerators().Select(generator => generator.AsSourceGenerator()), parseOptions: _settings.ParseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
        }

        ImmutableArray<Diagnostic> found = await output
            .WithAnalyzers(CompilerParts.NewAnalyzers(), new AnalyzerOptions([], new FixedConfiguration(_settings.Configuration)))
            .GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return [.. found.Where(diagnostic => ids.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>A diagnostic at a piece of the first document, as an analyzer could report it.</summary>
    public async Task<Diagnostic> MakeUp(string id, string piece, params (string Key, string Value)[] hints)
    {
        SyntaxTree tree = (await Solution.Projects.Single().Documents.First().GetSyntaxTreeAsync().ConfigureAwait(false))!;
        int start = tree.ToString().IndexOf(piece, StringComparison.Ordinal);
        CheckFailedException.Require(start >= 0, $"'{piece}' is not in the source.");
        var descriptor = new DiagnosticDescriptor(id, id, "{0}", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        return Diagnostic.Create(
            descriptor,
            Location.Create(tree, new TextSpan(start, piece.Length)),
            hints.ToImmutableDictionary(hint => hint.Key, hint => (string?)hint.Value),
            id);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class OwnGenerators : AnalyzerReference
    {
        // The workspace takes them by identity.
        private readonly ImmutableArray<ISourceGenerator> _generators = [.. CompilerParts.NewGenerators().Select(generator => generator.AsSourceGenerator())];

        public override string? FullPath => null;

        public override object Id => nameof(OwnGenerators);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }
}
