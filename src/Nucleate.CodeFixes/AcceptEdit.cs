using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes;

/// <summary>How Accept is added to one statement with a draw.</summary>
internal static class AcceptEdit
{
    /// <summary>The changes; null where nothing can be added without changing what runs when.</summary>
    public static IReadOnlyList<TextChange>? Of(Draw draw, SemanticModel model, SourceText text, FreeNames names, CancellationToken cancellation)
    {
        var layout = new StatementLayout(draw.Statement, text);
        if (IsDropped(draw))
        {
            return draw.IsResult
                ? layout.Replace($"var {names.Take(Name(draw))} = {draw.Call};", Accept(draw, names.Last, layout))
                : new[] { new TextChange(draw.Statement.Span, $"{draw.Receiver}.Accept({draw.Call});") };
        }

        if (Target(draw, model, cancellation) is { } target)
        {
            return layout.Append(Accept(draw, target, layout));
        }

        if (!EvaluationOrder.IsFirst(draw.Call, draw.Statement) || draw.Statement.Parent is LabeledStatementSyntax)
        {
            return null;
        }

        string name = names.Take(Name(draw));
        string declaration = $"{(draw.IsResult ? "var" : "int")} {name} = {draw.Call};";
        return layout.Prepend(new TextChange(draw.Call.Span, name), new[] { declaration }.Concat(Accept(draw, name, layout)));
    }

    // Beside draws of another sampler the name says which, so that fixing all of them at once gives no name twice.
    private static string Name(Draw draw)
    {
        string name = draw.IsResult ? "result" : "token";
        string owner = draw.Receiver.Split('.').Last().TrimStart('_', '@');
        bool isAlone = draw.Statement.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().All(call =>
            call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sample" or "TrySample" } access
            || access.Expression.WithoutTrivia().ToString() == draw.Receiver);
        return isAlone || !SyntaxFacts.IsValidIdentifier(owner) ? name : owner + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    // A result without a token cannot be accepted.
    private static IReadOnlyList<string> Accept(Draw draw, string variable, StatementLayout layout) => draw.IsResult
        ? new[] { $"if ({variable}.IsDrawn)", "{", $"{layout.Unit}{draw.Receiver}.Accept({variable}.Token);", "}" }
        : new[] { $"{draw.Receiver}.Accept({variable});" };

    private static bool IsDropped(Draw draw) => draw.Statement is ExpressionStatementSyntax statement
        && (statement.Expression == draw.Call
            || (statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } assignment && assignment.Right == draw.Call));

    // What takes the result as it is, and can be read again.
    private static string? Target(Draw draw, SemanticModel model, CancellationToken cancellation)
    {
        switch (draw.Statement)
        {
            case LocalDeclarationStatementSyntax { Declaration: { Variables: { Count: 1 } variables } declaration } when variables[0].Initializer?.Value == draw.Call:
                return IsTyped(declaration.Type, draw) ? variables[0].Identifier.Text : null;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }
                when assignment.Right == draw.Call && EvaluationOrder.IsPlain(assignment.Left):
                ITypeSymbol? type = model.GetTypeInfo(assignment.Left, cancellation).Type;
                return draw.IsResult ? type?.Name == "SampleResult" ? assignment.Left.ToString() : null
                    : type?.SpecialType == SpecialType.System_Int32 ? assignment.Left.ToString() : null;
            default:
                return null;
        }
    }

    private static bool IsTyped(TypeSyntax type, Draw draw) =>
        type.IsVar || (draw.IsResult ? type.ToString().EndsWith("SampleResult", System.StringComparison.Ordinal) : type.ToString() == "int");
}
