using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers;

/// <summary>Our own types in one compilation, looked up once.</summary>
internal sealed class NucleateSymbols
{
    private NucleateSymbols(INamedTypeSymbol samplerAttribute) => SamplerAttribute = samplerAttribute;

    public INamedTypeSymbol SamplerAttribute { get; }

    /// <summary>The symbols, or null in a compilation that does not refer to the library: then nothing is registered.</summary>
    public static NucleateSymbols? Of(Compilation compilation) =>
        compilation.GetTypesByMetadataName(KnownNames.SamplerAttribute).FirstOrDefault() is { } sampler ? new NucleateSymbols(sampler) : null;

    /// <summary>The attribute that makes a type a sampler, or null.</summary>
    public AttributeData? SamplerOf(ITypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, SamplerAttribute));
}
