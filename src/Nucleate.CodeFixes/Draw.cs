using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes;

/// <summary>A call that draws a token, and the statement around it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Statement">The statement of the same function that holds it.</param>
/// <param name="Receiver">The sampler, as written.</param>
/// <param name="IsResult">Whether the call gives a result with the token in it, which may be none.</param>
internal sealed record Draw(InvocationExpressionSyntax Call, StatementSyntax Statement, string Receiver, bool IsResult)
{
    /// <summary>The draw that a method's name belongs to; null for <c>sampler?.Sample</c>, which may not draw, and outside statements.</summary>
    public static Draw? Of(SyntaxNode? name)
    {
        if (name is not SimpleNameSyntax simple
            || simple.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            || StatementOf(call) is not { } statement)
        {
            return null;
        }

        return new Draw(call, statement, access.Expression.WithoutTrivia().ToString(), simple.Identifier.ValueText == "TrySample");
    }

    private static StatementSyntax? StatementOf(SyntaxNode call)
    {
        for (SyntaxNode? node = call; node is not null; node = node.Parent)
        {
            if (node is StatementSyntax statement)
            {
                return statement;
            }

            if (node is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or QueryExpressionSyntax)
            {
                return null;
            }
        }

        return null;
    }
}
