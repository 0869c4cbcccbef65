using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>What a struct is held in where code names it.</summary>
/// <param name="owner">The member whose code is looked at.</param>
internal sealed class Holders(ISymbol owner)
{
    private static readonly HashSet<string> s_itemMethods = new(StringComparer.Ordinal)
    {
        "Select", "SelectMany", "Where", "ForEach", "ForEachAsync", "ConvertAll", "All", "Any", "Sum", "Max", "Min", "Aggregate",
    };

    /// <summary>What holds the struct; null for a property that makes a new one each time.</summary>
    public SamplerHolder? Of(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => OfLocal(local),
        IParameterReferenceOperation parameter => OfParameter(parameter.Parameter),
        IFieldReferenceOperation field => OfField(field),
        IPropertyReferenceOperation property => OfProperty(property.Property),
        IInstanceReferenceOperation => IsReadOnlyThis() ? SamplerHolder.ReadOnlyReference : SamplerHolder.Place,
        _ => SamplerHolder.Place,
    };

    private static SamplerHolder OfLocal(ILocalReferenceOperation reference) => reference.Local switch
    {
        { RefKind: RefKind.Ref } => SamplerHolder.Place,
        { RefKind: not RefKind.None } => SamplerHolder.ReadOnlyReference,
        { IsForEach: true } local when IsOverCollection(local, reference.SemanticModel) => SamplerHolder.Iteration,
        _ => SamplerHolder.Variable,
    };

    private SamplerHolder OfParameter(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.None when IsCaptured(parameter) => SamplerHolder.Place,
        RefKind.None when IsItem(parameter) => SamplerHolder.Iteration,
        RefKind.None => SamplerHolder.Variable,
        RefKind.Ref or RefKind.Out => SamplerHolder.Place,
        _ => SamplerHolder.ReadOnlyReference,
    };

    // What methods over collections hand to a lambda is a copy of an item; a sequence that a call returns may make its items.
    private static bool IsItem(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
        && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()?.Parent is ArgumentSyntax argument
        && argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method }
        && method.Expression is not InvocationExpressionSyntax
        && s_itemMethods.Contains(method.Name.Identifier.ValueText);

    private SamplerHolder OfField(IFieldReferenceOperation reference)
    {
        if (reference.Field.IsReadOnly && !IsInitialized(reference))
        {
            return SamplerHolder.ReadOnlyField;
        }

        return reference.Instance is { Type.IsValueType: true } instance && Of(instance) is { } holder and not SamplerHolder.Variable
            ? holder
            : SamplerHolder.Place;
    }

    private static SamplerHolder? OfProperty(IPropertySymbol property) => property.RefKind switch
    {
        RefKind.None when IsMaker(property) => null,
        RefKind.None => SamplerHolder.Property,
        RefKind.Ref => SamplerHolder.Place,
        _ => SamplerHolder.ReadOnlyReference,
    };

    // A primary constructor's parameter that other members use is a field in fact.
    private bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, owner)
        && owner is IMethodSymbol;

    // A constructor and an init accessor may change the fields that they are there to set.
    private bool IsInitialized(IFieldReferenceOperation reference) =>
        owner is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.PropertySet } method
        && (method.MethodKind != MethodKind.PropertySet || method.IsInitOnly)
        && reference.Field.IsStatic == method.IsStatic
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, reference.Field.ContainingType)
        && !reference.Syntax.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private bool IsReadOnlyThis() =>
        owner.ContainingType is { TypeKind: TypeKind.Struct } type && (type.IsReadOnly || owner is IMethodSymbol { IsReadOnly: true });

    // What a property computes is not a second sampler but a new one.
    private static bool IsMaker(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is BasePropertyDeclarationSyntax declaration
        && declaration.DescendantNodes().Any(node => node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax
            && !node.Ancestors().TakeWhile(outer => outer != declaration).Any(outer => outer is EqualsValueClauseSyntax && outer.Parent == declaration)));

    // A sequence may make its items on the way; a collection holds them.
    private static bool IsOverCollection(ILocalSymbol local, SemanticModel? model)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ForEachStatementSyntax loop || loop.Expression is InvocationExpressionSyntax)
        {
            return false;
        }

        return model?.GetTypeInfo(loop.Expression).Type is { } type
            && (type.TypeKind == TypeKind.Array || type.Name is "Span" or "ReadOnlySpan" || IsCounted(type) || type.AllInterfaces.Any(IsCounted));
    }

    private static bool IsCounted(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
