using System.Collections.Generic;
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
    /// <summary>Why the type cannot carry the members; nothing if it can.</summary>
    public static IEnumerable<DeclarationFinding> Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        if (Problem(type, declaration) is { } problem)
        {
            yield return new DeclarationFinding(DiagnosticIds.UnsuitableType, declaration.Identifier.GetLocation(), problem);
            yield break;
        }

        foreach (ConstructorDeclarationSyntax constructor in Constructors.Unchained(type))
        {
            yield return new DeclarationFinding(
                DiagnosticIds.UnsuitableType,
                constructor.Identifier.GetLocation(),
                $"this constructor of '{type.Name}' does not call the generated one, so the sampler would have neither seed nor memory: end its head in ': this(seed)'");
        }
    }

    /// <summary>Whether a second part of the type can be declared at all, so that a stub makes sense.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && !type.IsStatic && !type.IsRefLikeType && !type.IsReadOnly
        && FileLocal(type) is null
        && NotPartial(declaration) is null;

    /// <summary>The type, or the nearest one around it, that is local to its file; null if there is none.</summary>
    public static INamedTypeSymbol? FileLocal(INamedTypeSymbol type)
    {
        INamedTypeSymbol? outer = type;
        while (outer is { IsFileLocal: false })
        {
            outer = outer.ContainingType;
        }

        return outer;
    }

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
                type.GetMembers().Where(IsUsers).Concat(InheritedMembers.Of(type)).Select(member => member.Name).Concat(type.TypeParameters.Select(parameter => parameter.Name))
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

    /// <summary>Whether modifiers are all that a type lacks: with 'sealed' and 'partial' where they are missing it could carry the members.</summary>
    public static bool LacksModifiers(INamedTypeSymbol type) => Unfit(type) is null && TypeConflicts.Of(type) is null && !Constructors.Unchained(type).Any();

    private static string? Problem(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        Unfit(type)
        ?? (type.TypeKind == TypeKind.Class && !type.IsSealed ? $"'{type.Name}' is not sealed: declare it 'sealed partial class {type.Name}'" : null)
        ?? NotPartial(declaration)
        ?? TypeConflicts.Of(type);

    private static string? Unfit(INamedTypeSymbol type)
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

        if (FileLocal(type) is { } local)
        {
            string where = SymbolEqualityComparer.Default.Equals(local, type) ? string.Empty : ", which contains the sampler,";
            return $"'{local.Name}'{where} is local to its file, where generated code cannot extend it: remove 'file'";
        }

        return null;
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
