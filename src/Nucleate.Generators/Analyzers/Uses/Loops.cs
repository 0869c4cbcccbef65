using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Which code runs again and again.</summary>
internal static class Loops
{
    /// <summary>Whether a loop of the same function repeats a node, other than the loops that are excluded.</summary>
    /// <remarks>A loop that yields is none: the caller's code runs between two rounds.</remarks>
    public static bool Repeat(SyntaxNode node, Func<SyntaxNode, bool> isExcluded)
    {
        for (; node.Parent is { } parent && !IsFunction(parent); node = parent)
        {
            if (Repeats(parent, node) && !isExcluded(parent) && !Yields(parent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node is a body of its own, which runs when it is called.</summary>
    public static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    /// <summary>Whether a loop repeats a part of it.</summary>
    public static bool Repeats(SyntaxNode loop, SyntaxNode part) => loop switch
    {
        ForStatementSyntax statement => part == statement.Statement || part == statement.Condition || statement.Incrementors.Any(step => step == part),
        CommonForEachStatementSyntax statement => part == statement.Statement,
        WhileStatementSyntax or DoStatementSyntax => true,
        _ => false,
    };

    private static bool Yields(SyntaxNode loop) =>
        loop.DescendantNodes(node => !IsFunction(node)).Any(node => node.IsKind(SyntaxKind.YieldReturnStatement));
}
