using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nucleate.Generators.Rules.Uses;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Collects the uses of struct samplers that may copy them.</summary>
internal sealed class CopyCollector(NucleateSymbols symbols, ISymbol owner)
{
    private const int LongestName = 40;

    private readonly List<FoundCopy> _found = [];
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _variables = new(SymbolEqualityComparer.Default);
    private readonly Holders _holders = new(owner);

    public IEnumerable<FoundCopy> Collect(ImmutableArray<IOperation> blocks)
    {
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                if (Variable(operation) is { } variable && StructOf(operation.Type) is { } sampler && !Values.IsName(operation))
                {
                    Remember(operation, variable);
                    Visit(operation, variable, sampler);
                }
            }
        }

        // All uses of a variable have to be known before any of them is the last.
        return _found.Select(copy => copy with { Facts = copy.Facts with { IsUsedAgain = IsUsedAgain(copy) } });
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation reference => reference.Field,
        IPropertyReferenceOperation reference => reference.Property,
        IArrayElementReferenceOperation reference => Variable(reference.ArrayReference) ?? reference.Type,
        _ => null,
    };

    private SamplerInfo? StructOf(ITypeSymbol? type)
    {
        ITypeSymbol? plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return plain?.IsValueType == true && symbols.InfoOf(plain) is { IsStruct: true } sampler ? sampler : null;
    }

    private void Remember(IOperation operation, ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out List<SyntaxNode>? uses))
        {
            _variables.Add(variable, uses = []);
        }

        uses.Add(operation.Syntax);
    }

    private void Visit(IOperation reference, ISymbol variable, SamplerInfo sampler)
    {
        if (reference.Syntax.Parent is RefExpressionSyntax || _holders.Of(reference) is not { } holder)
        {
            return;
        }

        MemberUse? member = MemberUse.Of(reference.Syntax);
        CopyUse? use = member is null || IsExtended(reference) ? Use(reference) : Moves(member, reference, sampler) ? (member.IsInvoked ? CopyUse.Called : CopyUse.Bound) : null;
        if (use is not { } happens)
        {
            return;
        }

        // A member that is reached through a nullable value acts on what its Value returns.
        bool isNullable = !SymbolEqualityComparer.Default.Equals(reference.Type?.OriginalDefinition, sampler.Type);
        var facts = new CopyFacts(Name(reference, variable), sampler.Type.Name, isNullable ? SamplerHolder.Property : holder, happens) { Member = member?.Text ?? string.Empty };
        _found.Add(new FoundCopy(facts, reference.Syntax, variable, sampler));
    }

    // The receiver of an extension method is its first argument.
    private static bool IsExtended(IOperation reference) => Values.Whole(reference).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } };

    // Accept only reaches the history, which copies share, so it does no harm on a copy.
    private static bool Moves(MemberUse member, IOperation reference, SamplerInfo sampler) =>
        member.Text is GeneratedNames.Sample or GeneratedNames.TrySample or GeneratedNames.TryAcceptDraft or GeneratedNames.TryAcceptGuess
            or GeneratedNames.Reset or GeneratedNames.Restore
        && member.Symbol(reference) is var symbol
        && (symbol is null || (symbol is IMethodSymbol { IsExtensionMethod: false, IsReadOnly: false } && SymbolEqualityComparer.Default.Equals(symbol.ContainingType.OriginalDefinition, sampler.Type)));

    private static CopyUse? Use(IOperation reference)
    {
        IOperation value = reference;
        bool isBoxed = false;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
            isBoxed |= value.Type?.IsReferenceType == true;
        }

        return isBoxed ? (IsLookedAt(value) ? null : CopyUse.Boxed) : Copies(reference, value);
    }

    private static CopyUse? Copies(IOperation reference, IOperation value) => value.Parent switch
    {
        _ when LastUse.IsOverwritten(reference.Syntax) || (Values.IsElement(reference) && LastUse.IsReplaced(reference.Syntax)) => null,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => null,
        ISymbolInitializerOperation or IArrayInitializerOperation or ISwitchExpressionArmOperation => CopyUse.Assigned,
        ITupleOperation tuple => IsTarget(tuple) ? null : CopyUse.Assigned,
        IConditionalOperation choice when choice.Condition != value && choice.Type is not null && !choice.IsRef => CopyUse.Assigned,
        _ when value.Syntax.Parent is ExpressionElementSyntax => CopyUse.Assigned,
        ISimpleAssignmentOperation assignment => IsStored(assignment, value, reference) ? CopyUse.Assigned : null,
        IWithOperation copy when copy.Operand == value => CopyUse.Assigned,
        IArgumentOperation { Parameter.RefKind: RefKind.None } argument => IsLookedAt(value) || argument.Parent is IPropertyReferenceOperation ? null : CopyUse.Passed,
        IReturnOperation => CopyUse.Returned,
        _ => null,
    };

    // The left side of (a, b) = ... is written, not read.
    private static bool IsTarget(ITupleOperation tuple) => tuple.Parent switch
    {
        ITupleOperation outer => IsTarget(outer),
        IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
        _ => false,
    };

    // Elements that move inside one collection, as rows do when some are done, leave no second one in use.
    private static bool IsStored(ISimpleAssignmentOperation assignment, IOperation value, IOperation reference) =>
        assignment.Value == value
        && !assignment.IsRef
        && assignment.Target is not IDiscardOperation
        && !(assignment.Syntax is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax target }
            && reference.Syntax is ElementAccessExpressionSyntax source
            && target.Expression.ToString() == source.Expression.ToString());

    // Methods that only print or compare.
    private static bool IsLookedAt(IOperation value) =>
        value.Parent is not (IArgumentOperation or ISymbolInitializerOperation or ISimpleAssignmentOperation or IReturnOperation or IArrayInitializerOperation)
        || (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { } type } }
            && (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_String || type.Name is "Console" or "HashCode" or "GC" or "Unsafe" or "RuntimeHelpers"));

    private bool IsUsedAgain(FoundCopy copy)
    {
        SyntaxNode? declaration = copy.Variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return copy.Facts.Holder is SamplerHolder.Variable or SamplerHolder.Iteration
            && LastUse.IsUsedAgain(copy.Place, declaration, _variables[copy.Variable].Where(use => use != copy.Place).ToList());
    }

    private static string Name(IOperation reference, ISymbol variable)
    {
        string text = reference.Syntax.ToString();
        return text.Length <= LongestName && !text.Contains('\n') ? text : variable.Name;
    }
}
