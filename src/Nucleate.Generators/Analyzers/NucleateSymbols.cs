using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers;

/// <summary>Our own types in one compilation, and what is declared with them, looked up once.</summary>
internal sealed class NucleateSymbols
{
    // Each analyzer asks once for each compilation, and all of them get the same object.
    private static readonly ConditionalWeakTable<Compilation, Found> s_known = new();
    private static readonly ConditionalWeakTable<Compilation, Found>.CreateValueCallback s_find = static compilation => new Found(Find(compilation));

    private readonly ConcurrentDictionary<INamedTypeSymbol, SamplerInfo?> _samplers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, SamplerDeclaration?> _declarations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<AttributeData, PresetDeclaration?> _presets = new();
    private readonly Func<INamedTypeSymbol, SamplerInfo?> _read;

    private NucleateSymbols(INamedTypeSymbol samplerAttribute)
    {
        SamplerAttribute = samplerAttribute;
        _read = type => SamplerOf(type) is { } sampler ? SamplerInfo.Of(type, sampler, this) : null;
    }

    public INamedTypeSymbol SamplerAttribute { get; }

    /// <summary>The symbols, or null in a compilation that does not refer to the library: then nothing is registered.</summary>
    /// <remarks>Only assemblies of the library's name are asked: to ask all of them reads the type tables of the whole framework.</remarks>
    public static NucleateSymbols? Of(Compilation compilation) => s_known.GetValue(compilation, s_find).Symbols;

    private static NucleateSymbols? Find(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assembly.Name == KnownNames.Library)
            .Append(compilation.Assembly)
            .Select(assembly => assembly.GetTypeByMetadataName(KnownNames.SamplerAttribute))
            .FirstOrDefault(type => type is not null) is { } sampler ? new NucleateSymbols(sampler) : null;

    /// <summary>The attribute that makes a type a sampler, or null.</summary>
    public AttributeData? SamplerOf(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, SamplerAttribute))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A sampler that this compilation declares, parsed once for all analyzers; null for every other type.</summary>
    public SamplerDeclaration? DeclarationOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        _declarations.TryGetValue(type, out SamplerDeclaration? known) ? known
        : SamplerOf(type) is { } sampler ? _declarations.GetOrAdd(type, Parse(type, sampler, cancellation))
        : null;

    private static SamplerDeclaration? Parse(INamedTypeSymbol type, AttributeData sampler, CancellationToken cancellation) =>
        sampler.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? SamplerParser.Parse(type, declaration, sampler, ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion, cancellation)
            : null;

    /// <summary>A preset that this compilation declares, parsed once for all analyzers; null for every other attribute.</summary>
    public PresetDeclaration? PresetOf(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation) =>
        _presets.TryGetValue(attribute, out PresetDeclaration? known) ? known
        : PresetAttributes.ApiOf(attribute) is not null ? _presets.GetOrAdd(attribute, ParsePreset(type, attribute, cancellation))
        : null;

    private static PresetDeclaration? ParsePreset(INamedTypeSymbol type, AttributeData preset, CancellationToken cancellation) =>
        preset.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? PresetParser.Parse(type, declaration, preset, ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion)
            : null;

    /// <summary>What is known of a sampler's type, from this compilation or a referenced one; null for every other type.</summary>
    public SamplerInfo? InfoOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
            ? _samplers.GetOrAdd(named.OriginalDefinition, _read)
            : null;

    private sealed class Found(NucleateSymbols? symbols)
    {
        public NucleateSymbols? Symbols { get; } = symbols;
    }
}
