using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes;

/// <summary>Whether a call can be moved in front of its statement.</summary>
internal static class EvaluationOrder
{
    /// <summary>Whether the call runs exactly once in its statement, before anything else that could notice.</summary>
    public static bool IsFirst(ExpressionSyntax call, StatementSyntax statement)
    {
        if (statement is not (ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }))
        {
            return false;
        }

        for (SyntaxNode node = call; node != statement; node = node.Parent!)
        {
            if (node.Parent is null || !RunsAlways(node.Parent, node) || !node.Parent.ChildNodes().TakeWhile(child => child != node).All(IsPlain))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an expression only names or reads something: reading it earlier, later or twice is the same.</summary>
    public static bool IsPlain(SyntaxNode node) => node.DescendantNodesAndSelf().All(part => part
        is IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TypeSyntax or MemberAccessExpressionSyntax
        or ElementAccessExpressionSyntax or BracketedArgumentListSyntax or ArgumentSyntax or ParenthesizedExpressionSyntax or NameColonSyntax
        || part.IsKind(SyntaxKind.AddExpression) || part.IsKind(SyntaxKind.SubtractExpression));

    private static bool RunsAlways(SyntaxNode parent, SyntaxNode node) => parent switch
    {
        ConditionalExpressionSyntax choice => choice.Condition == node,
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression) => binary.Left == node,
        AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        ConditionalAccessExpressionSyntax access => access.Expression == node,
        SwitchExpressionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax => false,
        _ => true,
    };
}
