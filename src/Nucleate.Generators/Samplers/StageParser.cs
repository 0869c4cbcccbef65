using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>
/// Reads one stage attribute. It knows no stage: constructor parameters are matched with the catalog's parameters by
/// name, so a new stage needs nothing here. Whether values mean something is for rules to say; this class reports only
/// what cannot be read as a value at all.
/// </summary>
internal sealed class StageParser
{
    private readonly List<DeclarationFinding> _findings;
    private readonly DialectFacts _dialect;

    public StageParser(List<DeclarationFinding> findings, DialectFacts dialect) => (_findings, _dialect) = (findings, dialect);

    /// <summary>The stage that an attribute declares, or null if the catalog does not know it or the compiler reports an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="member">The field or property that carries it, or null for the type.</param>
    public StageModel? Parse(AttributeData attribute, ISymbol? member)
    {
        StageFacts? facts = StageCatalog.Find(StageName(attribute));
        if (facts is null || attribute.AttributeConstructor is null || HasError(attribute))
        {
            return null;
        }

        if (ReferenceEquals(facts, StageCatalog.UserDefined))
        {
            return UserDefined(attribute, member);
        }

        return new StageModel(facts.Name, new EquatableArray<ValueModel>(Values(attribute, member, facts)))
        {
            Protected = Rising(NamedArgument(attribute, "Protected")),
            Averaged = NamedArgument(attribute, "Averaged")?.Value is true,
            MinKeep = Option(attribute, "MinKeep", 1),
            Window = Option(attribute, "Window", _dialect.WindowOf(facts)),
            Except = Rising(NamedArgument(attribute, "Except")),
            Breakers = Written(NamedArgument(attribute, "Breakers")),
            BreakerSequences = Written(NamedArgument(attribute, "BreakerSequences")),
            Tokens = ConstructorTokens(attribute, facts),
        };
    }

    // What the constraints of the attribute's type parameter ask for is the compiler's to report.
    private StageModel? UserDefined(AttributeData attribute, ISymbol? member)
    {
        if (attribute.AttributeClass?.TypeArguments.FirstOrDefault() is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type
            || !type.AllInterfaces.Any(implemented => implemented.ToDisplayString() == KnownNames.LogitStage))
        {
            return null;
        }

        if (UserStageType.Problem(type, member) is { } problem)
        {
            Report(AttributeLocation(attribute), problem);
        }

        return new StageModel(StageCatalog.UserDefined.Name, new EquatableArray<ValueModel>(member is null ? [] : [ValueModel.From(member.Name, member.IsStatic)]))
        {
            UserType = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            UserName = type.Name,
            Changes = Option(attribute, "Changes", UserStageType.Changes),
        };
    }

    /// <summary>The stage that an attribute would be, by its class's name.</summary>
    public static string StageName(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? string.Empty;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static bool HasError(AttributeData attribute)
    {
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<ValueModel> Values(AttributeData attribute, ISymbol? member, StageFacts facts)
    {
        foreach (ParameterFacts parameter in facts.Parameters)
        {
            TypedConstant? written = ConstructorArgument(attribute, parameter.Name);
            yield return written is { } constant ? ValueModel.Of(Number(constant))
                : parameter.Default is not { } unless ? FromMember(attribute, member, facts, parameter)
                : ValueModel.Of(NamedArgument(attribute, parameter.Name) is { } named ? Number(named) : unless);
        }

        // A stage of tokens alone has nothing that a member could give but whether it is on.
        if (facts.Parameters.Count == 0 && facts.Tokens == StageTokens.Many && member is not null)
        {
            yield return Switch(attribute, member, facts);
        }
        else if (facts.Parameters.Count == 0 && member is not null && !IsBehindAnother(attribute, member))
        {
            Report(AttributeLocation(attribute), $"{facts.Name} has no value that '{member.Name}' could give, so it would run whatever that is: put the attribute on the type");
        }
    }

    // A stage without a value may stand on a member for its place: behind another one, which the member is for.
    private static bool IsBehindAnother(AttributeData attribute, ISymbol member) => member.GetAttributes().Any(other =>
        !ReferenceEquals(other, attribute) && StageCatalog.Find(StageName(other)) is { } facts && (facts.Parameters.Count > 0 || facts.Tokens != StageTokens.None));

    private static double Number(TypedConstant constant) =>
        Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture);

    private ValueModel FromMember(AttributeData attribute, ISymbol? member, StageFacts facts, ParameterFacts parameter)
    {
        if (member is null)
        {
            Report(AttributeLocation(attribute), $"{facts.Name} has no value for {parameter.Name}: write it in the attribute, or put the attribute on the member that gives it");
            return ValueModel.Missing;
        }

        if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && constant is IConvertible and not (string or bool or char))
        {
            return ValueModel.Of(Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture));
        }

        string? problem = MemberProblem(member, parameter.Whole ? MemberKind.Integer : MemberKind.Number);
        if (problem is not null)
        {
            Report(AttributeLocation(attribute), $"{facts.Name} cannot take {parameter.Name} from '{member.Name}': {problem}");
        }

        return ValueModel.From(member.Name, member.IsStatic);
    }

    private ValueModel Switch(AttributeData attribute, ISymbol member, StageFacts facts)
    {
        string? problem = MemberProblem(member, MemberKind.Switch);
        if (problem is not null)
        {
            Report(AttributeLocation(attribute), $"{facts.Name} cannot be switched by '{member.Name}': {problem}");
        }

        return ValueModel.From(member.Name, member.IsStatic);
    }

    private static string? MemberProblem(ISymbol member, MemberKind kind)
    {
        if (member is IPropertySymbol { GetMethod: null } or IPropertySymbol { IsIndexer: true })
        {
            return "it cannot be read";
        }

        if (member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
        {
            return "it is an explicit implementation of an interface, which has no name here";
        }

        ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        bool integer = type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
            or SpecialType.System_UInt16 or SpecialType.System_Int32;
        bool number = integer || type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
        return kind switch
        {
            MemberKind.Integer when !integer => $"its type is '{type}', but a whole number of type 'int' is needed",
            MemberKind.Number when !number => $"its type is '{type}', but a number of type 'float' or 'double' is needed",
            MemberKind.Switch when type?.SpecialType != SpecialType.System_Boolean => $"its type is '{type}', but 'bool' is needed",
            _ => null,
        };
    }

    private static int Option(AttributeData attribute, string name, int unless) =>
        NamedArgument(attribute, name)?.Value is int value ? value : unless;

    private static EquatableArray<int> ConstructorTokens(AttributeData attribute, StageFacts facts) => facts.Tokens switch
    {
        StageTokens.One => Written(ConstructorArgument(attribute, "token")),
        StageTokens.Many => Written(ConstructorArgument(attribute, "tokens")),
        _ => default,
    };

    // Most stages name no tokens at all.
    private static EquatableArray<int> Written(TypedConstant? argument) => argument is null ? default : new(Tokens(argument));

    private static EquatableArray<int> Rising(TypedConstant? argument) =>
        argument is null ? default : new(Tokens(argument).Distinct().OrderBy(token => token));

    private static IEnumerable<int> Tokens(TypedConstant? argument)
    {
        if (argument is not { } written)
        {
            return [];
        }

        ImmutableArray<TypedConstant> items =
            written.Kind != TypedConstantKind.Array ? ImmutableArray.Create(written)
            : written.IsNull ? ImmutableArray<TypedConstant>.Empty
            : written.Values;
        return items.Select(item => item.Value).OfType<int>();
    }

    private void Report(Location location, string message) =>
        _findings.Add(new DeclarationFinding(DiagnosticIds.ValueOutOfRange, location, message));

    private static TypedConstant? ConstructorArgument(AttributeData attribute, string parameter)
    {
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor!.Parameters;
        for (int i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (string.Equals(parameters[i].Name, parameter, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.ConstructorArguments[i];
            }
        }

        return null;
    }

    private static TypedConstant? NamedArgument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static Location AttributeLocation(AttributeData attribute) => AttributeSite.Whole(attribute);

    private enum MemberKind
    {
        Number,
        Integer,
        Switch,
    }
}
