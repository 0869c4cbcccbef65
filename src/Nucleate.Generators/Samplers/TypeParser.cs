using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Decides whether a type can carry a sampler's members, and how its partial declaration reads.</summary>
internal static class TypeParser
{
    private static readonly HashSet<string> s_generatedMembers =
        new(System.StringComparer.Ordinal) { "Sample", "TrySample", "Filter", "Accept", "Reset", "Position", "Plan", "CurrentPlan" };

    /// <summary>Why the type cannot carry the members, or null if it can.</summary>
    public static DeclarationFinding? Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        string? problem = Problem(type, declaration);
        return problem is null
            ? null
            : new DeclarationFinding(DiagnosticIds.UnsuitableType, declaration.Identifier.GetLocation(), problem);
    }

    /// <summary>Whether a second part of the type can be declared at all, so that a stub makes sense.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && !type.IsStatic && !type.IsFileLocal && !type.IsRefLikeType && !type.IsReadOnly
        && NotPartial(declaration) is null
        && Conflict(type) is null;

    public static TypeModel Parse(INamedTypeSymbol type, LanguageVersion language)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? string.Empty : Identifier.Qualified(type.ContainingNamespace);
        return new TypeModel(
            space,
            new EquatableArray<string>(Containers(type).Select(PartialDeclaration)),
            PartialDeclaration(type),
            Identifier.Escape(type.Name),
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            HintName.Of(type))
        {
            TypeName = Identifier.Escape(type.Name) + TypeParameters(type),
            IsStruct = type.TypeKind == TypeKind.Struct,
            AssignsAllFields = type.TypeKind == TypeKind.Struct && language < LanguageVersion.CSharp11,
            NeedsLayout = type.TypeKind == TypeKind.Struct
                && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute"),
            TakenNames = new EquatableArray<string>(
                type.GetMembers().Where(IsUsers).Select(member => member.Name).Concat(type.TypeParameters.Select(parameter => parameter.Name))
                    .Where(name => name.Length > 0 && name[0] != '.' && name[0] != '<')
                    .Distinct().OrderBy(name => name, System.StringComparer.Ordinal)),
        };
    }

    /// <summary>Whether the user declared a member: an analyzer sees the generated ones too.</summary>
    public static bool IsUsers(ISymbol member)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            if (IsGenerated(reference.SyntaxTree.FilePath))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGenerated(string path) =>
        path.IndexOf(KnownNames.Generator, System.StringComparison.Ordinal) >= 0 || path.IndexOf(KnownNames.PresetGenerator, System.StringComparison.Ordinal) >= 0;

    private static string? Problem(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        string name = type.Name;
        if (type.IsRecord)
        {
            return $"'{name}' is a record, whose copies would share one history: declare a 'sealed partial class' instead";
        }

        if (type.IsStatic || type.IsAbstract)
        {
            return $"'{name}' is {(type.IsStatic ? "static" : "abstract")}, but a sampler has instances: declare a 'sealed partial class' or a 'partial struct'";
        }

        if (type.TypeKind == TypeKind.Struct && (type.IsReadOnly || type.IsRefLikeType))
        {
            return $"'{name}' is a {(type.IsReadOnly ? "readonly" : "ref")} struct, but a sampler's position moves and it implements an interface: declare a plain 'partial struct'";
        }

        if (type.TypeKind == TypeKind.Class && !type.IsSealed)
        {
            return $"'{name}' is not sealed: declare it 'sealed partial class {name}'";
        }

        if (type.IsFileLocal)
        {
            return $"'{name}' is local to its file, where generated code cannot extend it: remove 'file'";
        }

        return NotPartial(declaration) ?? Conflict(type);
    }

    private static string? NotPartial(TypeDeclarationSyntax declaration)
    {
        for (SyntaxNode? node = declaration; node is TypeDeclarationSyntax part; node = node.Parent)
        {
            if (!part.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                string name = part.Identifier.ValueText;
                return part == declaration
                    ? $"'{name}' is not partial, so no members can be added to it: declare it 'partial'"
                    : $"'{name}', which contains the sampler, is not partial: declare it 'partial'";
            }
        }

        return null;
    }

    private static string? Conflict(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (s_generatedMembers.Contains(member.Name) && !member.IsImplicitlyDeclared && IsUsers(member) && !IsOverload(member))
            {
                return $"'{type.Name}' declares '{member.Name}' itself, which is one of the generated members: rename it";
            }

            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor && IsUsers(member))
            {
                if (constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
                {
                    return $"'{type.Name}' has a primary constructor, which the generated constructor (seed, sequence) cannot call: use members instead";
                }

                if (IsSeedAndSequence(constructor.Parameters))
                {
                    return $"'{type.Name}' declares the constructor (ulong, ulong) itself, which is generated: remove it";
                }
            }
        }

        return null;
    }

    // A user's own overload, with parameters that no generated member has, is welcome.
    private static bool IsOverload(ISymbol member) =>
        member is IMethodSymbol method
        && method.Name is not ("Reset" or "Accept")
        && method.Parameters.Length > 0
        && method.Parameters[0].Type.Name != "ReadOnlySpan";

    private static bool IsSeedAndSequence(ImmutableArray<IParameterSymbol> parameters) =>
        parameters.Length == 2
        && parameters[0].Type.SpecialType == SpecialType.System_UInt64
        && parameters[1].Type.SpecialType == SpecialType.System_UInt64;

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(outer);
        }

        return containers;
    }

    private static string PartialDeclaration(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {kind} {Identifier.Escape(type.Name)}{TypeParameters(type)}";
    }

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty
            ? string.Empty
            : "<" + string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name))) + ">";
}
