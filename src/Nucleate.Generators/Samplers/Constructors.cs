using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.Generators.Samplers;

/// <summary>Whether the generated constructor can stand beside the user's and call the base class's, and whether it always runs.</summary>
internal static class Constructors
{
    /// <summary>Why the constructor cannot be generated; null if it can.</summary>
    public static string? Problem(INamedTypeSymbol type)
    {
        string name = type.Name;
        return Primary(type) is not null ? $"'{name}' has a primary constructor, which the generated constructor (seed, sequence) cannot call: use members instead"
            : Users(type).Any(IsSeedAndSequence) ? $"'{name}' declares the constructor (ulong, ulong) itself, which is generated: remove it"
            : !HasCallableBase(type) ? $"'{name}' derives from '{type.BaseType!.Name}', which has no constructor without parameters that the generated constructor could call: declare one there, or use no base class"
            : null;
    }

    /// <summary>The user's constructors after which the sampler would have neither seed nor memory.</summary>
    public static IEnumerable<ConstructorDeclarationSyntax> Unchained(INamedTypeSymbol type) =>
        from constructor in Users(type)
        from reference in constructor.DeclaringSyntaxReferences
        let declaration = reference.GetSyntax() as ConstructorDeclarationSyntax
        where declaration is not null && !IsChained(declaration, type)
        select declaration;

    /// <summary>The constructor that the type's own parameter list declares, or null.</summary>
    public static IMethodSymbol? Primary(INamedTypeSymbol type) => Users(type).FirstOrDefault(IsPrimary);

    /// <summary>Whether the generated constructor's signature is taken.</summary>
    public static bool IsTaken(INamedTypeSymbol type) => Users(type).Any(IsSeedAndSequence);

    /// <summary>Whether a constructor without an initializer can call the base class's.</summary>
    public static bool HasCallableBase(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } from)
        {
            return true;
        }

        var callable = from.InstanceConstructors
            .Where(constructor => InheritedMembers.IsAccessible(constructor, type) && constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .ToList();
        IMethodSymbol? called = callable.Find(constructor => constructor.Parameters.IsEmpty) ?? (callable.Count == 1 ? callable[0] : null);
        return called is not null && !called.GetAttributes().Any(IsForbidding);
    }

    private static IEnumerable<IMethodSymbol> Users(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared && TypeParser.IsUsers(constructor));

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool IsSeedAndSequence(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 2
        && constructor.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_UInt64 && parameter.RefKind == RefKind.None);

    // Of a struct, ": this()" may call no constructor at all.
    private static bool IsChained(ConstructorDeclarationSyntax constructor, INamedTypeSymbol type) =>
        constructor.Initializer is { } initializer
        && initializer.IsKind(SyntaxKind.ThisConstructorInitializer)
        && (initializer.ArgumentList.Arguments.Count > 0 || type.TypeKind != TypeKind.Struct || Users(type).Any(other => other.Parameters.IsEmpty));

    // A caller would need an attribute too, or may not call it at all.
    private static bool IsForbidding(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "SetsRequiredMembersAttribute" => true,
        "ObsoleteAttribute" => attribute.ConstructorArguments.Any(argument => argument.Value is true),
        _ => false,
    };
}
