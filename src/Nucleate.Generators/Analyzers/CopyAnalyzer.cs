using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Analyzers.Uses;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Analyzers;

/// <summary>Finds struct samplers that are copied, or whose methods act on a copy that is lost.</summary>
/// <remarks>
/// A lambda shares the variables that it captures, and code that only reads (Filter, Plan, Position) is right on a copy:
/// neither is reported. Setting Position on a copy is an error of the compiler already.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleCatalog.CopiedSampler);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (NucleateSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationBlockAction(block => Analyze(block, symbols));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, NucleateSymbols symbols)
    {
        // Many calls on one copy have one cause.
        var told = new HashSet<(ISymbol Variable, string Name)>();
        foreach (FoundCopy copy in new CopyCollector(symbols, context.OwningSymbol).Collect(context.OperationBlocks))
        {
            if (CopiedSamplers.Check(copy.Facts) is { } finding && (copy.Facts.Use != CopyUse.Called || told.Add((copy.Variable, copy.Facts.Name))))
            {
                context.ReportDiagnostic(Reports.Create(finding with { Hints = Hints(copy.Sampler) }, copy.Place.GetLocation()));
            }
        }
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Hints(SamplerInfo sampler) =>
        sampler.Type.DeclaringSyntaxReferences.IsEmpty ? [] : [new(FixHints.Type, sampler.MetadataName)];
}
