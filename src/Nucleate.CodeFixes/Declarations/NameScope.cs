using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>Whether names mean the same at another place, so that code can go there as it is written.</summary>
internal static class NameScope
{
    /// <summary>Whether every free name of a node means the same at a position of another document.</summary>
    public static bool Keeps(SemanticModel from, SyntaxNode node, SemanticModel to, int position, CancellationToken cancellation) =>
        node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(IsFree).All(name => Means(from, name, to, position, cancellation));

    // The rest of a dotted name, a named argument and a declared name follow from what stands in front of or around them.
    private static bool IsFree(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        AliasQualifiedNameSyntax alias => alias.Alias == name && alias.Alias.Identifier.Text != "global",
        MemberAccessExpressionSyntax access => access.Expression == name,
        NameEqualsSyntax or NameColonSyntax or AttributeTargetSpecifierSyntax => false,
        _ => true,
    };

    private static bool Means(SemanticModel from, SimpleNameSyntax name, SemanticModel to, int position, CancellationToken cancellation)
    {
        if (from.GetAliasInfo(name, cancellation) is { } alias)
        {
            return to.LookupNamespacesAndTypes(position, name: alias.Name).OfType<IAliasSymbol>()
                .Any(other => SymbolEqualityComparer.Default.Equals(other.Target, alias.Target));
        }

        ISymbol? symbol = from.GetSymbolInfo(name, cancellation).Symbol;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            symbol = symbol.ContainingType;
        }

        // Keywords such as var and nameof have no symbol; anything else without one is broken, and stays where it is.
        return symbol is null
            ? name.Identifier.ValueText is "var" or "nameof"
            : name.IsVar || Finds(to, position, symbol);
    }

    private static bool Finds(SemanticModel to, int position, ISymbol symbol) =>
        to.LookupSymbols(position, name: symbol.Name).Any(found => SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, symbol.OriginalDefinition));
}
