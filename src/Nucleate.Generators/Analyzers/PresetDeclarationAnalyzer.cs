using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Catalog;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleCatalog.UnsuitableType);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (NucleateSymbols.Of(start.Compilation) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (AttributeData attribute in PresetAttributes.Of(type))
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration)
            {
                Analyze(context, type, attribute, declaration);
            }
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute, TypeDeclarationSyntax declaration)
    {
        PresetDeclaration? parsed = PresetParser.Parse(
            type,
            declaration,
            attribute,
            ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion,
            FileOptions.Of(context.Options, declaration.SyntaxTree),
            FileOptions.ModelsOf(context.Options, declaration.SyntaxTree));
        if (parsed is null)
        {
            return;
        }

        foreach (DeclarationFinding finding in parsed.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), finding.Location, finding.Message));
        }

        foreach (Finding finding in PresetRules.Check(parsed.Preset))
        {
            context.ReportDiagnostic(Reports.Create(
                finding, parsed.Sites.Locate(finding.Place), finding.Other is { } other ? parsed.Sites.Locate(other) : null));
        }
    }
}
