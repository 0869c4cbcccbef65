using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Catalog;

namespace Nucleate.Generators.Presets;

/// <summary>The attributes that declare presets.</summary>
internal static class PresetAttributes
{
    private const string Suffix = "PresetAttribute";
    private const string Space = "Nucleate";

    /// <summary>The attribute's metadata name.</summary>
    public static string MetadataName(ApiFacts api) => Space + "." + api.AttributeName;

    /// <summary>The API that an attribute is for; null for every other attribute.</summary>
    public static ApiFacts? ApiOf(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: Space, ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? ApiCatalog.Find(type.Name.Substring(0, type.Name.Length - Suffix.Length))
            : null;

    /// <summary>The attributes on a type that declare presets, in the order of its declarations.</summary>
    public static IEnumerable<AttributeData> Of(INamedTypeSymbol type) => type.GetAttributes().Where(attribute => ApiOf(attribute) is not null);
}
