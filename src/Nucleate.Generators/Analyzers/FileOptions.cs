using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Analyzers;

/// <summary>Reads what <c>.editorconfig</c> says for a file, once for all types in it.</summary>
internal static class FileOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions> s_rules = new();
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, ModelOverrides> s_models = new();
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions>.CreateValueCallback s_readRules = static file => new(Reader(file));
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, ModelOverrides>.CreateValueCallback s_readModels = static file => new(Reader(file));

    /// <summary>The options of rules.</summary>
    public static RuleOptions Of(AnalyzerOptions options, SyntaxTree? tree) =>
        tree is null ? RuleOptions.Default : s_rules.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), s_readRules);

    /// <summary>What is said of models.</summary>
    public static ModelOverrides ModelsOf(AnalyzerOptions options, SyntaxTree tree) =>
        s_models.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), s_readModels);

    private static Func<string, string?> Reader(AnalyzerConfigOptions file) => key => file.TryGetValue(key, out string? value) ? value : null;
}
