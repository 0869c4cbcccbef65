using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Analyzers;

/// <summary>What rules about uses have to know of a sampler's type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Memory">The first stage that acts and looks at accepted tokens, in words; null if there is none.</param>
internal sealed record SamplerInfo(INamedTypeSymbol Type, string? Memory)
{
    // Without escaped keywords, which metadata names do not have.
    private static readonly SymbolDisplayFormat s_full = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Whether a variable of the type is the sampler, rather than a reference to it.</summary>
    public bool IsStruct => Type.TypeKind == TypeKind.Struct;

    /// <summary>The name by which a compilation finds the type.</summary>
    public string MetadataName
    {
        get
        {
            string name = Type.MetadataName;
            for (INamedTypeSymbol? outer = Type.ContainingType; outer is not null; outer = outer.ContainingType)
            {
                name = outer.MetadataName + "+" + name;
            }

            return Type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(s_full) + "." + name : name;
        }
    }

    public static SamplerInfo Of(INamedTypeSymbol type) => new(type, MemoryOf(type));

    private static string? MemoryOf(INamedTypeSymbol type)
    {
        // By name first: most samplers have no history, and are not worth parsing for it.
        if (!Attributes(type).Any(attribute => StageCatalog.Find(StageParser.StageName(attribute.Attribute)) is { } facts && facts.Has(StageTraits.Stateful)))
        {
            return null;
        }

        var findings = new List<DeclarationFinding>();
        DialectFacts dialect = DialectOf(type);
        var pipeline = new PipelineFacts(Stages(type, new StageParser(findings, dialect)), dialect: dialect);

        // A declaration with an error has a diagnostic of its own, and the planner only knows valid ones.
        return findings.Count > 0 || !pipeline.Stages.Any(IsStateful) || PipelineRules.Errors(pipeline).Any()
            ? null
            : pipeline.Acting.FirstOrDefault(IsStateful)?.Text;
    }

    private static DialectFacts DialectOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.SamplerAttribute) is { } sampler
            ? SamplerOptions.Dialect(sampler)
            : DialectCatalog.Own;

    private static bool IsStateful(PlanStage stage) => stage.Facts.Has(StageTraits.Stateful);

    private static IEnumerable<StageModel> Stages(INamedTypeSymbol type, StageParser parser) =>
        from carried in Attributes(type)
        where SamplerParser.IsStage(carried.Attribute)
        orderby carried.Attribute.ApplicationSyntaxReference?.Span.Start ?? 0
        let stage = parser.Parse(
            carried.Attribute, carried.Symbol is IFieldSymbol { AssociatedSymbol: { } property } ? property : carried.Symbol is ITypeSymbol ? null : carried.Symbol)
        where stage is not null
        select stage;

    private static IEnumerable<(ISymbol Symbol, AttributeData Attribute)> Attributes(INamedTypeSymbol type) =>
        from symbol in new ISymbol[] { type }.Concat(type.GetMembers())
        from attribute in symbol.GetAttributes()
        select (symbol, attribute);
}
