using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>
/// Reads a type with <c>[Sampler]</c>. The one place that decides whether code can be generated: the generator takes the
/// model, the analyzer the findings.
/// </summary>
internal static class SamplerParser
{
    public static SamplerDeclaration Parse(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData sampler, LanguageVersion language, CancellationToken cancellation)
    {
        var findings = new List<DeclarationFinding>(TypeParser.Check(type, declaration));
        if (SamplerOptions.UnknownDialect(sampler) is { } unknown)
        {
            findings.Add(unknown);
        }

        var sites = new DeclarationSites(sampler);
        DialectFacts dialect = SamplerOptions.Dialect(sampler);
        var parser = new StageParser(findings, dialect);
        var stages = new List<StageModel>();
        foreach (WrittenStage written in Written(type, declaration, findings).OrderBy(stage => stage.Position))
        {
            cancellation.ThrowIfCancellationRequested();
            if (parser.Parse(written.Attribute, written.Member) is { } stage)
            {
                sites.Add(written.Attribute, written.Member);
                stages.Add(stage with { Coin = stages.Count(earlier => earlier.Name == stage.Name && earlier.Name == StageCatalog.Xtc.Name) });
            }
        }

        var pipeline = new PipelineFacts(stages, SamplerOptions.VocabularySize(sampler), dialect) { Task = SamplerOptions.Task(sampler), Expression = sites.Expression };
        return new SamplerDeclaration(Model, pipeline, findings, sites);

        SamplerModel? Model(SamplerDeclaration parsed) => TypeParser.CanBeExtended(type, declaration)
            ? new SamplerModel(
                TypeParser.Parse(type, language),
                new EquatableArray<StageModel>(stages),
                pipeline.VocabularySize,
                parsed.IsValid)
            {
                Dialect = dialect.Name,
                Stub = parsed.IsValid ? null : StubParser.Parse(type),
            }
            : null;
    }

    private static IEnumerable<WrittenStage> Written(INamedTypeSymbol type, TypeDeclarationSyntax declaration, List<DeclarationFinding> findings)
    {
        foreach (ISymbol symbol in Carriers(type))
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (!IsStage(attribute) || attribute.ApplicationSyntaxReference is not { } reference)
                {
                    continue;
                }

                if (reference.SyntaxTree != declaration.SyntaxTree || !declaration.Span.Contains(reference.Span))
                {
                    findings.Add(Elsewhere(type, reference));
                    continue;
                }

                yield return new WrittenStage(attribute, MemberOf(symbol, type), reference.Span.Start);
            }
        }
    }

    /// <summary>What can carry a stage: the type, and the fields and properties that the user declared.</summary>
    public static IEnumerable<ISymbol> Carriers(INamedTypeSymbol type)
    {
        yield return type;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.Kind is SymbolKind.Field or SymbolKind.Property && TypeParser.IsUsers(member))
            {
                yield return member;
            }
        }
    }

    /// <summary>The member that gives a stage's value; null if the type itself carries it.</summary>
    /// <remarks>An attribute with the target <c>field:</c> sits on the property's backing field.</remarks>
    public static ISymbol? MemberOf(ISymbol carrier, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(carrier, type) ? null
        : carrier is IFieldSymbol { AssociatedSymbol: { } property } ? property
        : carrier;

    /// <summary>Whether an attribute is one of ours that declares a stage.</summary>
    public static bool IsStage(AttributeData attribute)
    {
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type is { Name: KnownNames.StageAttribute, ContainingType: null, ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static DeclarationFinding Elsewhere(INamedTypeSymbol type, SyntaxReference reference) => new(
        DiagnosticIds.StageElsewhere,
        reference.GetSyntax().GetLocation(),
        $"this stage is on another part of '{type.Name}' than [Sampler], so it has no place in the order: move it to the declaration with [Sampler]");

    private readonly struct WrittenStage(AttributeData attribute, ISymbol? member, int position)
    {
        public AttributeData Attribute { get; } = attribute;

        public ISymbol? Member { get; } = member;

        public int Position { get; } = position;
    }
}
