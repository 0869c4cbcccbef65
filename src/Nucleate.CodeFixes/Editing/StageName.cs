using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes.Editing;

/// <summary>How a stage's attribute is called at a place in the source.</summary>
internal static class StageName
{
    private const string Namespace = "Nucleate";

    /// <summary>The shortest name that means the stage: as its neighbours are written, where that works.</summary>
    /// <param name="model">The semantic model of the document.</param>
    /// <param name="neighbour">A stage's attribute at the place.</param>
    /// <param name="stage">The stage's name in the catalog.</param>
    public static string At(SemanticModel model, AttributeSyntax neighbour, string stage)
    {
        if (neighbour.Name is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            string written = neighbour.Name.ToString();
            return written.Substring(0, written.LastIndexOfAny(['.', ':']) + 1) + stage;
        }

        return IsInScope(model, neighbour.SpanStart, stage) ? stage : $"global::{Namespace}.{stage}";
    }

    /// <summary>Whether the bare name means the stage's attribute at a position.</summary>
    public static bool IsInScope(SemanticModel model, int position, string stage)
    {
        ISymbol[] found =
        [
            .. model.LookupNamespacesAndTypes(position, name: stage + "Attribute"),
            .. model.LookupNamespacesAndTypes(position, name: stage).Where(IsAttribute),
        ];
        return found.Length == 1 && found[0].ToDisplayString() == $"{Namespace}.{stage}Attribute";
    }

    private static bool IsAttribute(ISymbol symbol)
    {
        ITypeSymbol? type = (symbol as IAliasSymbol)?.Target as ITypeSymbol ?? symbol as ITypeSymbol;
        while (type is not null && type.ToDisplayString() != "System.Attribute")
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
