using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Emission;

namespace Nucleate.CodeFixes.Editing;

/// <summary>Writes a number as the user writes numbers.</summary>
internal static class NumberStyle
{
    /// <summary>The value in the style of the expression that it replaces; null if the value is no number.</summary>
    /// <param name="replaced">The user's expression: a literal with a suffix keeps the suffix.</param>
    /// <param name="value">The value as C#.</param>
    public static string? Write(ExpressionSyntax replaced, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }

        // Only the constant is exactly the largest float: its decimal digits are a larger double.
        if ((float)number is float.MaxValue or float.MinValue)
        {
            return Literal.Single(number);
        }

        return Suffix(replaced) switch
        {
            'f' or 'F' => ((float)number).ToString("R", CultureInfo.InvariantCulture) + Suffix(replaced),
            'd' or 'D' => value + Suffix(replaced),
            _ => value,
        };
    }

    private static char Suffix(ExpressionSyntax expression)
    {
        ExpressionSyntax inner = expression;
        while (inner is PrefixUnaryExpressionSyntax { Operand: { } operand })
        {
            inner = operand;
        }

        string digits = inner is LiteralExpressionSyntax { Token: var token } && token.IsKind(SyntaxKind.NumericLiteralToken) ? token.Text : string.Empty;
        return digits.Length == 0 || digits.StartsWith("0x", System.StringComparison.OrdinalIgnoreCase) ? '\0' : digits[digits.Length - 1];
    }
}
