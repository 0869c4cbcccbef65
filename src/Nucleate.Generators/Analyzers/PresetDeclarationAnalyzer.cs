using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers;

/// <summary>
/// Reports what is wrong with the declaration of a preset: the findings of the parser that the generator uses, and those
/// of the rules about settings for APIs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PresetDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(
        RuleCatalog.UnsuitableType,
        RuleCatalog.HotForTask,
        RuleCatalog.HotAndWide,
        RuleCatalog.ColdForTask,
        RuleCatalog.RefusedByApi,
        RuleCatalog.RefusedByModel,
        RuleCatalog.TemperatureWithTopP,
        RuleCatalog.Contradiction,
        RuleCatalog.PenaltyInFormat,
        RuleCatalog.RefusedWhileThinking,
        RuleCatalog.VoiceStep,
        RuleCatalog.DiscouragedByVendor,
        RuleCatalog.VoiceQuality,
        RuleCatalog.NotReproducible,
        RuleCatalog.JsonWithoutSchema,
        RuleCatalog.TextAndVoice,
        RuleCatalog.UnknownModel);

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
        foreach (AttributeData attribute in PresetAttributes.Of(type))
        {
            if (symbols.PresetOf(type, attribute, context.CancellationToken) is { } parsed)
            {
                Report(context, parsed);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, PresetDeclaration parsed)
    {
        foreach (DeclarationFinding finding in parsed.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), finding.Location, finding.Message));
        }

        // Settings that nothing is generated for are nobody's settings.
        if (parsed.Findings.Count > 0 || parsed.Sites.Tree is not { } tree)
        {
            return;
        }

        PresetFacts preset = parsed.Preset.Under(FileOptions.Of(context.Options, tree), FileOptions.ModelsOf(context.Options, tree));
        foreach (Finding finding in PresetRules.Check(preset))
        {
            context.ReportDiagnostic(Reports.Create(
                finding, parsed.Sites.Locate(finding.Place), finding.Other is { } other ? parsed.Sites.Locate(other) : null));
        }
    }
}
