using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Presets;

/// <summary>The named arguments of an attribute.</summary>
internal sealed class AttributeArguments
{
    private readonly AttributeData _attribute;

    public AttributeArguments(AttributeData attribute) => _attribute = attribute;

    /// <summary>Those that were written and that the compiler could read.</summary>
    public IEnumerable<KeyValuePair<string, TypedConstant>> All =>
        _attribute.NamedArguments.Where(argument => argument.Value.Kind != TypedConstantKind.Error);

    /// <summary>A string that says something, or null.</summary>
    public string? Text(string name) => Find(name)?.Value is string text && text.Trim().Length > 0 ? text.Trim() : null;

    public bool Flag(string name) => Find(name)?.Value is true;

    /// <summary>The name of an enum's member; null if the argument was not written, or the enum has no such member.</summary>
    public string? Member(string name) => Find(name) is { } argument ? MemberName(argument) : null;

    /// <summary>The argument as a parameter's value, or null if it is of no type that a parameter has.</summary>
    public static PresetValue? Value(TypedConstant argument) => argument switch
    {
        { Kind: TypedConstantKind.Enum } => PresetValue.Member(MemberName(argument) ?? string.Empty),
        { Value: double number } => PresetValue.Of(number),
        { Value: float number } => PresetValue.Of(number),
        { Value: int number } => PresetValue.Of(number),
        { Value: long number } => PresetValue.Of(number),
        { Value: ulong number } => PresetValue.Of(number),
        { Value: bool flag } => PresetValue.Of(flag),
        _ => null,
    };

    private static string? MemberName(TypedConstant argument) =>
        argument.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, argument.Value))?.Name;

    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in All)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
