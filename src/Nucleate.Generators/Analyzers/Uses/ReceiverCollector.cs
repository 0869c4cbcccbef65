using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Collects what code does with the variables that hold a sampler with a history.</summary>
/// <param name="symbols">Our own types.</param>
/// <param name="isWanted">Which variables.</param>
internal sealed class ReceiverCollector(NucleateSymbols symbols, Func<ISymbol, bool> isWanted)
{
    private readonly Dictionary<ISymbol, ReceiverUses> _uses = new(SymbolEqualityComparer.Default);

    // Locals of an interface's type and the sampler that they were declared with.
    private readonly Dictionary<ISymbol, SamplerInfo?> _behindInterfaces = new(SymbolEqualityComparer.Default);

    // Where other code that may hold the sampler too gets a turn: delegates and events, and what is waited for.
    private readonly List<SyntaxNode> _turns = [];

    public IEnumerable<ReceiverUses> Collect(ImmutableArray<IOperation> blocks)
    {
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                Visit(operation);
            }
        }

        return _uses.Values;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                Declare(declarator.Symbol, declarator.Symbol.Type, declarator.GetVariableInitializer());
                break;
            case IFieldInitializerOperation initializer when initializer.InitializedFields.FirstOrDefault() is { } field:
                Declare(field, field.Type, initializer);
                break;
            case IPropertyInitializerOperation initializer when initializer.InitializedProperties.FirstOrDefault() is { } property:
                Declare(property, property.Type, initializer);
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } or IAwaitOperation:
                _turns.Add(operation.Syntax);
                break;
            case ILocalReferenceOperation reference:
                Use(reference, reference.Local);
                break;
            case IParameterReferenceOperation reference:
                Use(reference, reference.Parameter);
                break;
            case IFieldReferenceOperation reference:
                Use(reference, reference.Field);
                break;
            case IPropertyReferenceOperation reference:
                Use(reference, reference.Property);
                break;
        }
    }

    private void Declare(ISymbol variable, ITypeSymbol type, ISymbolInitializerOperation? initializer)
    {
        if (initializer is null || !isWanted(variable))
        {
            return;
        }

        SamplerInfo? sampler = symbols.InfoOf(type);
        if (sampler is null && type.TypeKind == TypeKind.Interface && variable is ILocalSymbol && Values.Plain(initializer.Value) is IObjectCreationOperation created)
        {
            sampler = symbols.InfoOf(created.Type);
            _behindInterfaces[variable] = sampler;
        }

        if (sampler?.Memory is { } stage)
        {
            Assign(Of(variable, stage), initializer.Syntax, initializer.Value);
        }
    }

    private void Use(IOperation reference, ISymbol variable)
    {
        if (SamplerIn(reference.Type, variable) is not { Memory: { } stage } sampler || !isWanted(variable.OriginalDefinition) || Values.IsName(reference))
        {
            return;
        }

        ReceiverUses uses = Of(variable.OriginalDefinition, stage);
        if (MemberUse.Of(reference.Syntax) is { } member)
        {
            UseMember(uses, member, reference, sampler);
        }
        else
        {
            UseValue(uses, Values.Whole(reference));
        }
    }

    private SamplerInfo? SamplerIn(ITypeSymbol? type, ISymbol variable) =>
        symbols.InfoOf(type) ?? (_behindInterfaces.TryGetValue(variable, out SamplerInfo? created) ? created : null);

    private static void UseMember(ReceiverUses uses, MemberUse member, IOperation reference, SamplerInfo sampler)
    {
        if (member.Draws(reference, sampler))
        {
            uses.Draw(member.Name);
        }
        else if (member.Text == GeneratedNames.Accept)
        {
            uses.Accept();
        }
        else if (!IsHarmless(member, reference))
        {
            uses.PassOn();
        }
    }

    private static bool IsHarmless(MemberUse member, IOperation reference) => member.Text switch
    {
        GeneratedNames.Sample or GeneratedNames.TrySample or GeneratedNames.TryAcceptDraft or GeneratedNames.TryAcceptGuess => false,
        GeneratedNames.Reset or GeneratedNames.Filter or GeneratedNames.Snapshot => member.IsInvoked,
        GeneratedNames.Position or GeneratedNames.Plan or GeneratedNames.CurrentPlan => true,
        _ => member.Symbol(reference) is IPropertySymbol or IFieldSymbol or { ContainingType.SpecialType: SpecialType.System_Object },
    };

    private static void UseValue(ReceiverUses uses, IOperation value)
    {
        switch (value.Parent)
        {
            // Behind an interface the next value may be another kind of sampler.
            case IAssignmentOperation assignment when assignment.Target == value && IsStatement(assignment) && value.Type?.TypeKind != TypeKind.Interface:
                Assign(uses, assignment.Syntax, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when IsWithNull(comparison):
            case IIsPatternOperation test when !test.Syntax.DescendantNodes().Any(node => node is VariableDesignationSyntax):
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" } }:
                break;
            default:
                uses.PassOn();
                break;
        }
    }

    // What a field, property, element or an object's method gave is held there too, and can be told tokens under that name.
    private static void Assign(ReceiverUses uses, SyntaxNode place, IOperation? value)
    {
        uses.Assign(place, Creation.IsFresh(value));
        if (IsHeldElsewhere(Values.Plain(value)) && uses.Variable is ILocalSymbol)
        {
            uses.PassOn();
        }
    }

    private static bool IsHeldElsewhere(IOperation? value) =>
        value is IMemberReferenceOperation or IArrayElementReferenceOperation or IInvocationOperation { Instance: not null } or IAwaitOperation;

    private static bool IsStatement(IAssignmentOperation assignment) =>
        assignment.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation;

    private static bool IsWithNull(IBinaryOperation comparison) =>
        Values.Plain(comparison.LeftOperand)?.ConstantValue is { HasValue: true, Value: null }
        || Values.Plain(comparison.RightOperand)?.ConstantValue is { HasValue: true, Value: null };

    private ReceiverUses Of(ISymbol variable, string stage)
    {
        if (!_uses.TryGetValue(variable, out ReceiverUses? uses))
        {
            _uses.Add(variable, uses = new ReceiverUses(variable, stage, _turns));
        }

        return uses;
    }
}
