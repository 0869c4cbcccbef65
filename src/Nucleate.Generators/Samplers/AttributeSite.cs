using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.Generators.Samplers;

/// <summary>Where an attribute and its arguments stand in the source.</summary>
internal static class AttributeSite
{
    /// <summary>The attribute.</summary>
    public static Location Whole(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;

    /// <summary>One argument, by the name of its parameter or property; the attribute if it is not written.</summary>
    public static Location Argument(AttributeData attribute, string name) => Written(attribute, name)?.GetLocation() ?? Whole(attribute);

    /// <summary>The argument as written; null if it is not.</summary>
    public static AttributeArgumentSyntax? Written(AttributeData attribute, string name)
    {
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        int position = 0;
        foreach (AttributeArgumentSyntax argument in Arguments(attribute))
        {
            string? written = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? (position < parameters.Length ? parameters[position].Name : null);
            if (string.Equals(written, name, StringComparison.OrdinalIgnoreCase))
            {
                return argument;
            }

            position++;
        }

        return null;
    }

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
        ?? Enumerable.Empty<AttributeArgumentSyntax>();
}
