using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>Reads what <c>.editorconfig</c> says for a file, once for all types in it.</summary>
internal static class FileOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions> s_known = new();
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions>.CreateValueCallback s_read =
        static file => new RuleOptions(key => file.TryGetValue(key, out string? value) ? value : null);

    public static RuleOptions Of(AnalyzerOptions options, SyntaxTree? tree) =>
        tree is null ? RuleOptions.Default : s_known.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), s_read);
}
