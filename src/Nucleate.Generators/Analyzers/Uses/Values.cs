using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Ways through what the compiler puts around a value.</summary>
internal static class Values
{
    /// <summary>The value without conversions and parentheses around it.</summary>
    public static IOperation? Plain(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The value with the implicit conversions and the parentheses around it.</summary>
    public static IOperation Whole(IOperation value)
    {
        while (value.Parent is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>Whether it is a field, or an element of an array or a collection, which keeps what is read from it.</summary>
    public static bool IsElement(IOperation value) => value is IArrayElementReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 };

    /// <summary>Whether only the name of it is taken.</summary>
    public static bool IsName(IOperation value) => value.Parent is INameOfOperation || value.Parent?.Parent is INameOfOperation;
}
