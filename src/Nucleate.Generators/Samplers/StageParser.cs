using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>
/// Reads one stage attribute. It knows no stage: constructor parameters are matched with the catalog's parameters by
/// name, so a new stage needs nothing here.
/// </summary>
internal sealed class StageParser
{
    private const int LargestWindow = 1 << 20;
    private const int LargestMinKeep = 1024;

    private readonly int _vocabularySize;
    private readonly List<DeclarationFinding> _findings;

    public StageParser(int vocabularySize, List<DeclarationFinding> findings)
    {
        _vocabularySize = vocabularySize;
        _findings = findings;
    }

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

        return new StageModel(facts.Name, new EquatableArray<ValueModel>(Values(attribute, member, facts)))
        {
            MinKeep = Option(attribute, "MinKeep", 1, LargestMinKeep),
            Window = Option(attribute, "Window", 64, LargestWindow),
            Except = new EquatableArray<int>(Tokens(attribute, NamedArgument(attribute, "Except"), "Except").Distinct().OrderBy(token => token)),
            Tokens = new EquatableArray<int>(ConstructorTokens(attribute, facts)),
        };
    }

    private static string StageName(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? string.Empty;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static bool HasError(AttributeData attribute) =>
        attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error)
        || attribute.NamedArguments.Any(argument => argument.Value.Kind == TypedConstantKind.Error);

    private IEnumerable<ValueModel> Values(AttributeData attribute, ISymbol? member, StageFacts facts)
    {
        foreach (ParameterFacts parameter in facts.Parameters)
        {
            TypedConstant? written = ConstructorArgument(attribute, parameter.Name);
            yield return written is { } constant
                ? Constant(Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture), parameter, facts, ArgumentLocation(attribute, parameter.Name))
                : FromMember(attribute, member, facts, parameter);
        }

        // A stage of tokens alone has nothing that a member could give but whether it is on.
        if (facts.Parameters.Count == 0 && facts.Tokens == StageTokens.Many && member is not null)
        {
            yield return Switch(attribute, member, facts);
        }
    }

    private ValueModel Constant(double value, ParameterFacts parameter, StageFacts facts, Location location)
    {
        if (!parameter.Contains(value))
        {
            Report(location, $"{facts.Name}: {Literal.Number(value)} is outside the range {parameter.Range} of {parameter.Name}");
        }

        return ValueModel.Of(value);
    }

    private ValueModel FromMember(AttributeData attribute, ISymbol? member, StageFacts facts, ParameterFacts parameter)
    {
        if (member is null)
        {
            Report(AttributeLocation(attribute), $"{facts.Name} has no value for {parameter.Name}: write it in the attribute, or put the attribute on the member that gives it");
            return ValueModel.Of(double.NaN);
        }

        if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && constant is IConvertible and not (string or bool or char))
        {
            double value = Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture);
            return Constant(value, parameter, facts, AttributeLocation(attribute));
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

    private int Option(AttributeData attribute, string name, int unless, int largest)
    {
        if (NamedArgument(attribute, name)?.Value is not int value)
        {
            return unless;
        }

        if (value < 1 || value > largest)
        {
            Report(NamedLocation(attribute, name), $"{StageName(attribute)}: {name} = {Literal.Integer(value)} is outside the range [1, {Literal.Integer(largest)}]");
        }

        return value;
    }

    private IEnumerable<int> ConstructorTokens(AttributeData attribute, StageFacts facts) => facts.Tokens switch
    {
        StageTokens.One => Tokens(attribute, ConstructorArgument(attribute, "token"), "token"),
        StageTokens.Many => Tokens(attribute, ConstructorArgument(attribute, "tokens"), "tokens"),
        _ => [],
    };

    private List<int> Tokens(AttributeData attribute, TypedConstant? argument, string name)
    {
        var tokens = new List<int>();
        if (argument is not { } written)
        {
            return tokens;
        }

        ImmutableArray<TypedConstant> items =
            written.Kind != TypedConstantKind.Array ? ImmutableArray.Create(written)
            : written.IsNull ? ImmutableArray<TypedConstant>.Empty
            : written.Values;
        foreach (TypedConstant item in items)
        {
            if (item.Value is int token)
            {
                CheckToken(attribute, token, name);
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private void CheckToken(AttributeData attribute, int token, string name)
    {
        if (token < 0 || (_vocabularySize > 0 && token >= _vocabularySize))
        {
            string limit = _vocabularySize > 0 ? $" and below the vocabulary's {Literal.Integer(_vocabularySize)}" : string.Empty;
            Location location = name == "Except" ? NamedLocation(attribute, name) : AttributeLocation(attribute);
            Report(location, $"{StageName(attribute)}: token {Literal.Integer(token)} does not exist: ids are at least 0{limit}");
        }
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

    private static Location AttributeLocation(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;

    private static Location NamedLocation(AttributeData attribute, string name) =>
        Arguments(attribute).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? AttributeLocation(attribute);

    private static Location ArgumentLocation(AttributeData attribute, string parameter)
    {
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor!.Parameters;
        int position = 0;
        foreach (AttributeArgumentSyntax argument in Arguments(attribute).Where(argument => argument.NameEquals is null))
        {
            string? name = argument.NameColon?.Name.Identifier.ValueText
                ?? (position < parameters.Length ? parameters[position].Name : null);
            if (string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase))
            {
                return argument.GetLocation();
            }

            position++;
        }

        return AttributeLocation(attribute);
    }

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
        ?? Enumerable.Empty<AttributeArgumentSyntax>();

    private enum MemberKind
    {
        Number,
        Integer,
        Switch,
    }
}
