using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers;

/// <summary>
/// Reports what is wrong with the declaration of a type with <c>[Sampler]</c>: the findings of the parser that the
/// generator uses, and those of the rules about pipelines.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SamplerDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(
        RuleCatalog.ValueOutOfRange,
        RuleCatalog.UnsuitableType,
        RuleCatalog.StageElsewhere,
        RuleCatalog.StageAfterTerminal,
        RuleCatalog.StageWithoutEffect,
        RuleCatalog.DeadStage,
        RuleCatalog.RepeatedStage,
        RuleCatalog.HotBeforeCut,
        RuleCatalog.HotWithoutCut,
        RuleCatalog.PenaltyAfterCut,
        RuleCatalog.PenaltyBreaksFormat,
        RuleCatalog.UnprotectedEnd,
        RuleCatalog.CutBeforeSteering,
        RuleCatalog.NotInDialect);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (NucleateSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, symbols), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, NucleateSymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        AttributeData? sampler = symbols.SamplerOf(type);
        if (sampler?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not { } syntax
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return;
        }

        LanguageVersion language = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        RuleOptions options = FileOptions.Of(context.Options, declaration.SyntaxTree);
        SamplerDeclaration parsed = SamplerParser.Parse(type, declaration, sampler, language, options, context.CancellationToken);
        foreach (DeclarationFinding finding in parsed.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), finding.Location, finding.Message));
        }

        bool isValid = parsed.Findings.Count == 0;
        foreach (Finding finding in PipelineRules.Errors(parsed.Pipeline))
        {
            isValid = false;
            Report(context, finding, parsed.Sites);
        }

        // Advice about a pipeline that means nothing would be noise beside the error.
        foreach (Finding finding in isValid ? PipelineRules.Advice(parsed.Pipeline) : [])
        {
            Report(context, finding, parsed.Sites);
        }
    }

    private static void Report(SymbolAnalysisContext context, Finding finding, DeclarationSites sites) =>
        context.ReportDiagnostic(Reports.Create(finding, sites.Locate(finding.Place), finding.Other is { } other ? sites.Locate(other) : null));
}
