using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>Reads what <c>.editorconfig</c> says for a file.</summary>
internal static class FileOptions
{
    public static RuleOptions Of(AnalyzerOptions options, SyntaxTree tree)
    {
        AnalyzerConfigOptions file = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return new RuleOptions(key => file.TryGetValue(key, out string? value) ? value : null);
    }
}
