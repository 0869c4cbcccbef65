using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Catalog;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Presets;

/// <summary>Decides whether a type can carry a preset's members.</summary>
internal static class PresetType
{
    /// <summary>Why the type cannot carry the members; nothing if it can.</summary>
    /// <param name="type">The type.</param>
    /// <param name="declaration">The declaration with the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="members">Names of the members that would be generated.</param>
    public static IEnumerable<DeclarationFinding> Check(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData attribute, IEnumerable<string> members)
    {
        if (Problem(type, declaration, [.. members]) is { } problem)
        {
            yield return new DeclarationFinding(DiagnosticIds.UnsuitableType, declaration.Identifier.GetLocation(), problem);
        }

        // Reported once, for the attribute that comes later.
        if (First(type) is { } first && !SameSite(first, attribute))
        {
            yield return new DeclarationFinding(
                DiagnosticIds.UnsuitableType,
                AttributeSite.Whole(attribute),
                $"'{type.Name}' is a preset for {PresetAttributes.ApiOf(first)!.Title} already: declare another class for {PresetAttributes.ApiOf(attribute)!.Title}");
        }
    }

    /// <summary>Whether a second part of the type can be declared at all, so that a stub makes sense.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IEnumerable<string> members) =>
        type.TypeKind == TypeKind.Class && type.Name.Length > 0 && TypeParser.FileLocal(type) is null && !type.IsRecord && NotPartial(declaration) is null && Conflict(type, [.. members]) is null;

    /// <summary>Whether a declaration carries the attribute whose preset the type is: of several, the first.</summary>
    public static bool CarriesFirst(INamedTypeSymbol type, SyntaxNode declaration) =>
        First(type)?.ApplicationSyntaxReference is { } site && site.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(site.Span);

    private static AttributeData? First(INamedTypeSymbol type) => PresetAttributes.Of(type).FirstOrDefault();

    private static bool SameSite(AttributeData one, AttributeData other) =>
        one.ApplicationSyntaxReference is { } site && other.ApplicationSyntaxReference is { } second
        && site.SyntaxTree == second.SyntaxTree && site.Span == second.Span;

    private static string? Problem(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IReadOnlyList<string> members)
    {
        string name = type.Name;
        if (!type.IsStatic)
        {
            return $"'{name}' is not static, but a preset has no instances: declare a 'static partial class'";
        }

        if (TypeParser.FileLocal(type) is { } local)
        {
            string where = SymbolEqualityComparer.Default.Equals(local, type) ? string.Empty : ", which contains the preset,";
            return $"'{local.Name}'{where} is local to its file, where generated code cannot extend it: remove 'file'";
        }

        return NotPartial(declaration) ?? Conflict(type, members);
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
                    : $"'{name}', which contains the preset, is not partial: declare it 'partial'";
            }
        }

        return null;
    }

    private static string? Conflict(INamedTypeSymbol type, IReadOnlyList<string> members)
    {
        string? taken = type.GetMembers().Where(TypeParser.IsUsers).Select(member => member.Name).Concat(type.TypeParameters.Select(parameter => parameter.Name))
            .FirstOrDefault(name => members.Contains(name));
        return taken is not null ? $"'{type.Name}' declares '{taken}' itself, which is one of the generated members: rename it"
            : members.Contains(type.Name) ? $"'{type.Name}' has the name of one of its generated members: rename it"
            : null;
    }
}
