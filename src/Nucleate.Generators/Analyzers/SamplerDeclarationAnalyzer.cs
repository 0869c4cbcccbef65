using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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

        // Generated code is left out below. Asked to leave it out itself, the compiler would search every token of each file
        // with a finding for a GeneratedCode attribute, which takes longer than all our rules.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
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
        if (context.IsGeneratedCode)
        {
            return;
        }

        if (symbols.DeclarationOf(type, context.CancellationToken) is not { } parsed)
        {
            ReportStray(context, type);
            return;
        }

        if (IsMarkedGenerated(type))
        {
            return;
        }

        foreach (DeclarationFinding finding in parsed.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), finding.Location, finding.Message));
        }

        foreach (Finding finding in parsed.Errors)
        {
            Report(context, finding, parsed.Sites);
        }

        // Advice about a pipeline that means nothing would be noise beside the error.
        foreach (Finding finding in parsed.IsValid ? PipelineRules.Advice(parsed.Pipeline.Under(FileOptions.Of(context.Options, parsed.Sites.Tree))) : [])
        {
            Report(context, finding, parsed.Sites);
        }
    }

    // Only the type's own attributes are looked at: members of every type would be too many.
    private static void ReportStray(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SamplerParser.IsStage(attribute) && !IsMarkedGenerated(type))
            {
                var finding = new Finding(
                    RuleCatalog.StageElsewhere,
                    Place.Use,
                    $"'{type.Name}' has no [Sampler], so nothing is generated from {StageParser.StageName(attribute)}: add [Sampler] in front of it, or remove the stages")
                {
                    Severity = RuleSeverity.Warning,
                };
                context.ReportDiagnostic(Reports.Create(finding, AttributeSite.Whole(attribute)));
                return;
            }
        }
    }

    // The compiler looks at files alone when it says what is generated.
    private static bool IsMarkedGenerated(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            foreach (AttributeData attribute in outer.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace: { Name: "Compiler", ContainingNamespace.Name: "CodeDom" } })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Report(SymbolAnalysisContext context, Finding finding, DeclarationSites sites) =>
        context.ReportDiagnostic(Reports.Create(finding, sites.Locate(finding.Place), finding.Other is { } other ? sites.Locate(other) : null));
}
