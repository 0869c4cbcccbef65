using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Whether a variable is still used after a place in the code: if not, what is read there is moved, not copied.</summary>
/// <remarks>It follows the text and not the flow, and in doubt says no.</remarks>
internal static class LastUse
{
    /// <summary>Whether the variable is used again.</summary>
    /// <param name="place">The use in question.</param>
    /// <param name="declaration">Where the variable is declared.</param>
    /// <param name="others">All other uses of the variable in the method.</param>
    public static bool IsUsedAgain(SyntaxNode place, SyntaxNode? declaration, IReadOnlyList<SyntaxNode> others)
    {
        if (IsOverwritten(place))
        {
            return false;
        }

        // A lambda or a local function may run at any time.
        SyntaxNode? function = Function(place);
        if (others.Any(other => Function(other) != function) || (declaration is not null && !IsFunctionOf(declaration, function)))
        {
            return true;
        }

        if (!Leaves(place, null) && Loops.Repeat(place, loop => Holds(loop, declaration) || others.Any(other => IsTarget(other) && Holds(loop, other))))
        {
            return true;
        }

        SyntaxNode? next = others.Where(other => other.SpanStart > place.SpanStart).OrderBy(other => other.SpanStart).FirstOrDefault(other => IsReachable(place, other));
        return next is not null && !IsTarget(next);
    }

    /// <summary>Whether the statement replaces what it reads: <c>s = Draw(s)</c>.</summary>
    public static bool IsOverwritten(SyntaxNode place)
    {
        string name = place.ToString();
        return place.Ancestors()
            .TakeWhile(node => node is not StatementSyntax && !Loops.IsFunction(node))
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment => !assignment.Left.Span.Contains(place.Span) && assignment.Left.DescendantNodesAndSelf().Any(node => node.ToString() == name));
    }

    /// <summary>Whether a later statement of the function replaces what was read, or all that held it: written back, swapped, grown.</summary>
    public static bool IsReplaced(SyntaxNode place)
    {
        string name = place.ToString();
        return Function(place)?.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Any(later => later.SpanStart > place.SpanStart
                && later.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && later.Left.ToString() is var target
                && (target == name || name.StartsWith(target + "[", System.StringComparison.Ordinal))) == true;
    }

    private static bool IsTarget(SyntaxNode use) => use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == use;

    private static bool Holds(SyntaxNode loop, SyntaxNode? node) => node is not null && loop.Span.Contains(node.Span);

    private static SyntaxNode? Function(SyntaxNode node) => node.Ancestors().FirstOrDefault(Loops.IsFunction);

    // A parameter stands inside its function, and a primary constructor's beside the members that it initialises.
    private static bool IsFunctionOf(SyntaxNode declaration, SyntaxNode? function) =>
        Function(declaration) == function
        || (declaration is ParameterSyntax && (declaration.Ancestors().Contains(function) || declaration.Parent?.Parent is TypeDeclarationSyntax));

    private static bool IsReachable(SyntaxNode place, SyntaxNode other)
    {
        SyntaxNode common = place.Ancestors().First(node => node.Span.Contains(other.Span));
        return !AreBranches(common, place, other) && !Leaves(place, common);
    }

    private static bool AreBranches(SyntaxNode common, SyntaxNode place, SyntaxNode other) => common switch
    {
        IfStatementSyntax choice => choice.Statement.Span.Contains(place.Span) && choice.Else?.Span.Contains(other.Span) == true,
        ConditionalExpressionSyntax choice => choice.WhenTrue.Span.Contains(place.Span) && choice.WhenFalse.Span.Contains(other.Span),
        SwitchStatementSyntax choice => !choice.Expression.Span.Contains(place.Span),
        SwitchExpressionSyntax choice => !choice.GoverningExpression.Span.Contains(place.Span),
        _ => false,
    };

    // Whether the code around the place jumps away before it comes to the end of a block inside the common node.
    private static bool Leaves(SyntaxNode place, SyntaxNode? common)
    {
        foreach (SyntaxNode node in place.AncestorsAndSelf().TakeWhile(node => node != common && !Loops.IsFunction(node)))
        {
            if (IsJump(node) || (node is StatementSyntax statement && node.Parent != common && After(statement).Any(IsJump)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> After(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(other => other != statement),
        SwitchSectionSyntax section => section.Statements.SkipWhile(other => other != statement),
        _ => [],
    };

    private static bool IsJump(SyntaxNode node) =>
        node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
        || node.IsKind(SyntaxKind.YieldBreakStatement);
}
