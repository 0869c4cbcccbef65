using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>Whether a value was created on the spot, so that nobody else holds it.</summary>
internal static class Creation
{
    public static bool IsFresh(IOperation? value) => Values.Plain(value) switch
    {
        IObjectCreationOperation creation => creation.Constructor is null || IsGenerated(creation.Constructor),
        IConditionalOperation choice => IsFresh(choice.WhenTrue) && IsFresh(choice.WhenFalse),

        // Without generated code the constructor does not bind.
        { Syntax: BaseObjectCreationExpressionSyntax } => true,
        _ => false,
    };

    // A constructor that the user wrote may do anything, also accept a prompt.
    private static bool IsGenerated(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty || constructor.Parameters[0].Type.SpecialType == SpecialType.System_UInt64;
}
