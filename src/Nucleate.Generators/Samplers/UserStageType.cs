using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Samplers;

/// <summary>Decides whether generated code can run a stage that the user wrote.</summary>
internal static class UserStageType
{
    /// <summary>Tokens whose logits such a stage changes at most, unless its attribute says it.</summary>
    public const int Changes = Model.StageModel.UsualChanges;

    /// <summary>Why not, or null if it can.</summary>
    /// <param name="type">A struct that is a stage.</param>
    /// <param name="member">The member that gives its value, or null.</param>
    public static string? Problem(INamedTypeSymbol type, ISymbol? member)
    {
        if (TypeParser.FileLocal(type) is not null)
        {
            return $"'{type.Name}' is local to its file, where generated code cannot name it: remove 'file'";
        }

        return member switch
        {
            null => null,
            IPropertySymbol { GetMethod: null } or IPropertySymbol { IsIndexer: true } => $"Stage cannot take a {type.Name} from '{member.Name}': it cannot be read",
            IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } =>
                $"Stage cannot take a {type.Name} from '{member.Name}': it is an explicit implementation of an interface, which has no name here",
            IPropertySymbol property => Mismatch(type, property, property.Type),
            IFieldSymbol field => Mismatch(type, field, field.Type),
            _ => null,
        };
    }

    private static string? Mismatch(INamedTypeSymbol type, ISymbol member, ITypeSymbol given) =>
        SymbolEqualityComparer.Default.Equals(type, given)
            ? null
            : $"Stage cannot take a {type.Name} from '{member.Name}': its type is '{given}', but '{type}' is needed";
}
