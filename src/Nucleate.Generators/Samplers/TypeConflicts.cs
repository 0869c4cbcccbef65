using System.Linq;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Samplers;

/// <summary>What a type that could be extended has, or inherits, that the generated members do not go together with.</summary>
internal static class TypeConflicts
{
    private const int ExplicitLayout = 2;

    /// <summary>The first conflict, in words; null if there is none.</summary>
    public static string? Of(INamedTypeSymbol type) =>
        GeneratedMember.IsName(type.Name) ? $"'{type.Name}' has the name of one of its generated members: rename it"
        : Own(type) ?? Inherited(type) ?? Constructors.Problem(type) ?? Layout(type);

    private static string? Own(INamedTypeSymbol type)
    {
        ISymbol? taken =
            type.GetMembers().FirstOrDefault(member => !member.IsImplicitlyDeclared && TypeParser.IsUsers(member) && IsTaken(member))
            ?? type.TypeParameters.FirstOrDefault(parameter => GeneratedMember.IsName(parameter.Name));
        return taken is null ? null : $"'{type.Name}' declares '{taken.Name}' itself, which is one of the generated members: rename it";
    }

    private static string? Inherited(INamedTypeSymbol type)
    {
        // Inside the type, its own name would mean the inherited one.
        ISymbol? hidden = InheritedMembers.Of(type).FirstOrDefault(member => IsTaken(member) || (member is INamedTypeSymbol && member.Name == type.Name));
        return hidden is null ? null
            : $"'{type.Name}' inherits '{hidden.Name}' from '{hidden.ContainingType.Name}', which would be hidden by what is generated: rename it there, or use no base class";
    }

    // Of fields that stand in several parts, only the user's could have a place.
    private static string? Layout(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            bool isFixed = attribute.AttributeClass?.Name == "InlineArrayAttribute"
                || (attribute.AttributeClass?.Name == "StructLayoutAttribute"
                    && attribute.ConstructorArguments.FirstOrDefault().Value is { } kind
                    && System.Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) == ExplicitLayout);
            if (isFixed)
            {
                return $"'{type.Name}' says itself where its fields lie, which leaves no place for generated ones: remove [{attribute.AttributeClass!.Name.Replace("Attribute", string.Empty)}]";
            }
        }

        return null;
    }

    private static bool IsTaken(ISymbol member) => GeneratedMember.All.Any(generated => generated.ClashesWith(member));
}
