using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;
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

    /// <summary>Reads a sampler's type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="sampler">Its attribute.</param>
    /// <param name="symbols">Knows the declarations of this compilation.</param>
    public static SamplerInfo Of(INamedTypeSymbol type, AttributeData sampler, NucleateSymbols symbols)
    {
        // By name first: most samplers have no history, and are not worth parsing for it.
        PipelineFacts? pipeline =
            !HasStatefulStage(type) ? null
            : sampler.ApplicationSyntaxReference is null ? Compiled(type, sampler)
            : symbols.DeclarationOf(type, CancellationToken.None) is { IsValid: true } declaration ? declaration.Pipeline
            : null;
        return new(type, pipeline?.Acting.FirstOrDefault(IsStateful)?.Text);
    }

    private static bool HasStatefulStage(INamedTypeSymbol type)
    {
        foreach (ISymbol carrier in SamplerParser.Carriers(type))
        {
            foreach (AttributeData attribute in carrier.GetAttributes())
            {
                if (StageCatalog.Find(StageParser.StageName(attribute)) is { } facts && facts.Has(StageTraits.Stateful))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // In a referenced assembly attributes stand in the order of the source, but nothing says where members stood among them.
    private static PipelineFacts? Compiled(INamedTypeSymbol type, AttributeData sampler)
    {
        var findings = new List<DeclarationFinding>();
        DialectFacts dialect = SamplerOptions.Dialect(sampler);
        var parser = new StageParser(findings, dialect);
        var pipeline = new PipelineFacts(
            from carrier in SamplerParser.Carriers(type)
            from attribute in carrier.GetAttributes()
            where SamplerParser.IsStage(attribute)
            let stage = parser.Parse(attribute, SamplerParser.MemberOf(carrier, type))
            where stage is not null
            select stage,
            dialect: dialect);
        return findings.Count > 0 || PipelineRules.Errors(pipeline).Any() ? null : pipeline;
    }

    private static bool IsStateful(PlanStage stage) => stage.Facts.Has(StageTraits.Stateful);
}
