using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nucleate.Generators.Emission;

/// <summary>Names as they have to be written in code.</summary>
internal static class Identifier
{
    /// <summary>The name, with <c>@</c> if it is a keyword anywhere in C#.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>A namespace's full name.</summary>
    public static string Qualified(INamespaceSymbol space)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol? outer = space; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            names.Push(Escape(outer.Name));
        }

        return string.Join(".", names);
    }

    /// <summary>The name, or the name with a number that makes it differ from those that are taken.</summary>
    public static string Unused(string name, IEnumerable<string> taken)
    {
        string candidate = name;
        for (int number = 2; taken.Contains(candidate); number++)
        {
            candidate = name + Literal.Integer(number);
        }

        return candidate;
    }
}
