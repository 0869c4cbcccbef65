using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>Reads what <c>.editorconfig</c> says for a file.</summary>
internal static class FileOptions
{
    /// <summary>The options of rules.</summary>
    public static RuleOptions Of(AnalyzerOptions options, SyntaxTree tree) => new(Reader(options, tree));

    /// <summary>What is said of models.</summary>
    public static ModelOverrides ModelsOf(AnalyzerOptions options, SyntaxTree tree) => new(Reader(options, tree));

    private static Func<string, string?> Reader(AnalyzerOptions options, SyntaxTree tree)
    {
        AnalyzerConfigOptions file = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return key => file.TryGetValue(key, out string? value) ? value : null;
    }
}
