using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nucleate.CodeFixes;

/// <summary>Names that a file does not use yet.</summary>
internal sealed class FreeNames
{
    private readonly HashSet<string> _taken;

    public FreeNames(SyntaxNode root) =>
        _taken = new HashSet<string>(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));

    /// <summary>The name that was taken last.</summary>
    public string Last { get; private set; } = string.Empty;

    /// <summary>The name, or the name with the first number that makes it free.</summary>
    public string Take(string name)
    {
        string free = name;
        for (int number = 2; !_taken.Add(free); number++)
        {
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Last = free;
    }
}
