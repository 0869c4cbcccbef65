using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>A member that is named on a variable: <c>v.Sample</c>, <c>v!.Sample</c>, <c>v?.Sample</c>.</summary>
/// <remarks>
/// Found by name, since a workspace that has not run source generators does not know the generated members: there the
/// call does not bind, and has no symbol.
/// </remarks>
/// <param name="Name">The member's name.</param>
/// <param name="IsInvoked">Whether it is called at once, rather than kept as a delegate.</param>
internal sealed record MemberUse(SimpleNameSyntax Name, bool IsInvoked)
{
    /// <summary>The member's name as text.</summary>
    public string Text => Name.Identifier.ValueText;

    /// <summary>The member that is named on the variable, or null if the variable is used as a whole.</summary>
    public static MemberUse? Of(SyntaxNode variable)
    {
        SyntaxNode node = variable;
        while (node.Parent is ParenthesizedExpressionSyntax || (node.Parent is { } parent && parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == node => new MemberUse(access.Name, IsCalled(access)),
            ConditionalAccessExpressionSyntax access when access.Expression == node => Conditional(access),
            _ => null,
        };
    }

    /// <summary>Whether the member is the generated one that draws a token.</summary>
    /// <param name="reference">The variable that it is named on.</param>
    /// <param name="sampler">The sampler that the variable holds.</param>
    public bool Draws(IOperation reference, SamplerInfo sampler)
    {
        if (!IsInvoked || Text is not (GeneratedNames.Sample or GeneratedNames.TrySample or GeneratedNames.TryAcceptDraft or GeneratedNames.TryAcceptGuess))
        {
            return false;
        }

        return Symbol(reference) switch
        {
            // Not bound: generated code is missing, unless the user's own overload was meant.
            null => sampler.Type.GetMembers(Text).IsEmpty,
            IMethodSymbol method => IsGenerated(method, sampler),
            _ => false,
        };
    }

    /// <summary>What the name binds to, on the variable that it is named on.</summary>
    /// <remarks>The operation around the variable knows it; only what is more than a plain call or access is looked up.</remarks>
    public ISymbol? Symbol(IOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => call.TargetMethod,
        IMemberReferenceOperation access when access.Instance == reference => access.Member,
        _ => reference.SemanticModel?.GetSymbolInfo(Name).Symbol,
    };

    // A user's overload or extension of the same name may do anything, also accept the token.
    private static bool IsGenerated(IMethodSymbol method, SamplerInfo sampler) =>
        !method.IsExtensionMethod
        && (SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, sampler.Type) || IsOurInterface(method.ContainingType))
        && method.Parameters.FirstOrDefault()?.Type.Name == "ReadOnlySpan";

    private static bool IsOurInterface(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: KnownNames.SamplerInterface, ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static MemberUse? Conditional(ConditionalAccessExpressionSyntax access)
    {
        MemberBindingExpressionSyntax? first = access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault();
        return first is null || first.SpanStart != access.WhenNotNull.SpanStart ? null : new MemberUse(first.Name, IsCalled(first));
    }

    private static bool IsCalled(ExpressionSyntax member) => member.Parent is InvocationExpressionSyntax invocation && invocation.Expression == member;
}
