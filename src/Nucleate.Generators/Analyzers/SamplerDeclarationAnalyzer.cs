using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers;

/// <summary>Reports what makes a type with <c>[Sampler]</c> impossible to generate: the findings of the parser that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SamplerDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.ValueOutOfRange, Descriptors.UnsuitableType, Descriptors.StageElsewhere, Descriptors.StageAfterTerminal);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            INamedTypeSymbol? sampler = start.Compilation.GetTypesByMetadataName(KnownNames.SamplerAttribute).FirstOrDefault();
            if (sampler is not null)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, sampler), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol samplerAttribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        AttributeData? sampler = type.GetAttributes()
            .FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, samplerAttribute));
        if (sampler?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not { } syntax
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return;
        }

        LanguageVersion language = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        SamplerDeclaration parsed = SamplerParser.Parse(type, declaration, sampler, language, context.CancellationToken);
        foreach (DeclarationFinding finding in parsed.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Id), finding.Location, finding.Message));
        }
    }
}
