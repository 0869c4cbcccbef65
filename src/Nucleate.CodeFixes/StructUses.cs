using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes;

/// <summary>What code does with a struct that would not compile, or mean something else, with a class.</summary>
internal static class StructUses
{
    /// <summary>Whether a document has such code for a type: its default, in whatever words, or what only structs have.</summary>
    public static bool IsNeeded(SemanticModel model, INamedTypeSymbol type, CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation).DescendantNodes().Any(node => Value(node) is { } value && Is(model, value, type, cancellation));

    // The piece of code whose type decides. A default becomes null, and so do the elements of a new array.
    private static SyntaxNode? Value(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.DefaultLiteralExpression) => literal,
        DefaultExpressionSyntax or WithExpressionSyntax => node,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } => node,
        ArrayCreationExpressionSyntax { Initializer: null } array => array.Type.ElementType,
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax array } => array.ElementType,
        NullableTypeSyntax nullable => nullable.ElementType,
        _ => null,
    };

    private static bool Is(SemanticModel model, SyntaxNode value, INamedTypeSymbol type, CancellationToken cancellation)
    {
        TypeInfo info = model.GetTypeInfo(value, cancellation);
        return SymbolEqualityComparer.Default.Equals(info.Type?.OriginalDefinition, type)
            && !(value is BaseObjectCreationExpressionSyntax && model.GetSymbolInfo(value, cancellation).Symbol is { IsImplicitlyDeclared: false });
    }
}
