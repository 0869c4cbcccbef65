using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Finds out how a stub has to read for a type that has, or inherits, some of the generated members itself.</summary>
internal static class StubParser
{
    public static StubModel Parse(INamedTypeSymbol type)
    {
        var hidden = Hidden(type);
        var omitted = new List<int>();
        var hiding = new List<int>();
        for (int i = 0; i < GeneratedMember.All.Count; i++)
        {
            GeneratedMember generated = GeneratedMember.All[i];
            if (IsTaken(type, generated) || hidden.Exists(member => member.IsAbstract && generated.ClashesWith(member)))
            {
                omitted.Add(i);
            }
            else if (hidden.Exists(generated.ClashesWith))
            {
                hiding.Add(i);
            }
        }

        return new StubModel(
            Initializer(type),
            new EquatableArray<int>(omitted),
            new EquatableArray<int>(hiding),
            new EquatableArray<string>(hidden.Where(member => member.IsAbstract).Select(Override).OfType<string>()));
    }

    private static bool IsTaken(INamedTypeSymbol type, GeneratedMember generated) =>
        type.Name == generated.Name
        || type.TypeParameters.Any(parameter => parameter.Name == generated.Name)
        || type.GetMembers().Any(member => !member.IsImplicitlyDeclared && TypeParser.IsUsers(member) && generated.ClashesWith(member));

    // The nearest of those that override each other; what the user overrides is there already.
    private static List<ISymbol> Hidden(INamedTypeSymbol type)
    {
        var hidden = new List<ISymbol>();
        var overridden = new HashSet<ISymbol>(type.GetMembers().Select(Overridden).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        foreach (ISymbol member in InheritedMembers.Of(type).Where(member => GeneratedMember.All.Any(generated => generated.ClashesWith(member))))
        {
            if (!overridden.Contains(member))
            {
                hidden.Add(member);
            }

            if (Overridden(member) is { } other)
            {
                overridden.Add(other);
            }
        }

        return hidden;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static string? Override(ISymbol member)
    {
        string access = SyntaxFacts.GetText(member.DeclaredAccessibility);
        return member switch
        {
            IMethodSymbol { Parameters: var parameters } method =>
                $"{access} override {Type(method.ReturnType)} {method.Name}({string.Join(", ", parameters.Select(parameter => $"{Type(parameter.Type)} {Identifier.Escape(parameter.Name)}"))}) {StubModel.Fail}",
            IPropertySymbol { IsIndexer: false } property =>
                $"{access} override {Type(property.Type)} {property.Name} {{ {Accessor("get", property.GetMethod)}{Accessor(property.SetMethod?.IsInitOnly == true ? "init" : "set", property.SetMethod)}}}",
            _ => null,
        };
    }

    private static string Accessor(string keyword, IMethodSymbol? accessor) => accessor is null ? string.Empty : $"{keyword} {StubModel.Fail} ";

    private static string? Initializer(INamedTypeSymbol type)
    {
        if (Constructors.IsTaken(type))
        {
            return null;
        }

        return Constructors.Primary(type) is { } primary ? Call("this", primary)
            : Constructors.HasCallableBase(type) ? string.Empty
            : type.BaseType!.InstanceConstructors.Where(constructor => InheritedMembers.IsAccessible(constructor, type)).Select(constructor => Call("base", constructor)).FirstOrDefault(call => call is not null);
    }

    // Values are never looked at: the stub's constructor fails.
    private static string? Call(string what, IMethodSymbol constructor) =>
        constructor.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer))
            ? $" : {what}({string.Join(", ", constructor.Parameters.Select(parameter => $"default({Type(parameter.Type)})!"))})"
            : null;

    private static string Type(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
