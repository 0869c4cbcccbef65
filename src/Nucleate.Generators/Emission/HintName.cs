using System;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Emission;

/// <summary>Names of generated files: readable, short, unique, and the same in every build.</summary>
internal static class HintName
{
    private const int ReadableLength = 60;

    /// <summary>The name for a type's file: its full name where that is a plain one, else a shortened form with a hash.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        string full = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        var readable = new StringBuilder();
        bool changed = type.Arity > 0 || type.ContainingType is not null || HasTwin(type);
        foreach (char letter in full)
        {
            bool plain = letter is '.' or '_' || (letter < 128 && char.IsLetterOrDigit(letter));
            changed |= !plain;
            readable.Append(plain ? letter : '_');
        }

        if (readable.Length > ReadableLength)
        {
            readable.Remove(0, readable.Length - ReadableLength);
            changed = true;
        }

        return changed ? $"{readable}.{Hash(full):x8}.g.cs" : $"{readable}.g.cs";
    }

    // Files are told apart without regard to case, so names that differ in nothing else need a hash.
    private static bool HasTwin(INamespaceOrTypeSymbol symbol)
    {
        for (INamespaceOrTypeSymbol inner = symbol; inner.ContainingNamespace is { } space; inner = space)
        {
            foreach (INamespaceOrTypeSymbol member in space.GetMembers())
            {
                if (member.Name.Equals(inner.Name, StringComparison.OrdinalIgnoreCase) && member.Name != inner.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // FNV-1a: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash;
    }
}
