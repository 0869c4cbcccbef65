using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Samplers;

/// <summary>What a type inherits and can name.</summary>
internal static class InheritedMembers
{
    /// <summary>All members of the base classes that the type can name, those of the nearest one first.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? from = type.BaseType; from is { SpecialType: SpecialType.None }; from = from.BaseType)
        {
            foreach (ISymbol member in from.GetMembers().Where(member => IsAccessible(member, type)))
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether a derived type can name a member of one of its base classes.</summary>
    public static bool IsAccessible(ISymbol member, INamedTypeSymbol derived) => member.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => IsFriend(member.ContainingAssembly, derived.ContainingAssembly),
        _ => IsInside(derived, member.ContainingType.OriginalDefinition),
    };

    private static bool IsFriend(IAssemblySymbol assembly, IAssemblySymbol other) =>
        SymbolEqualityComparer.Default.Equals(assembly, other) || assembly.GivesAccessTo(other);

    private static bool IsInside(INamedTypeSymbol type, INamedTypeSymbol container)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, container))
            {
                return true;
            }
        }

        return false;
    }
}
