using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Samplers.Model;

/// <summary>The user's type, as the emitter has to repeat it.</summary>
/// <param name="Namespace">Its namespace, escaped, or empty.</param>
/// <param name="Containers">The types around it, outermost first, as partial declarations: <c>partial class Outer</c>.</param>
/// <param name="Declaration">Its own partial declaration: <c>partial class ChatSampler</c>.</param>
/// <param name="Name">Its name without type parameters, escaped.</param>
/// <param name="DisplayName">Its name for people, with type parameters.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record TypeModel(
    string Namespace, EquatableArray<string> Containers, string Declaration, string Name, string DisplayName, string HintName)
{
    /// <summary>The name with type parameters, as a type.</summary>
    public string TypeName { get; init; } = string.Empty;

    /// <summary>Whether it is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>Whether its constructor has to assign every field itself (before C# 11).</summary>
    public bool AssignsAllFields { get; init; }

    /// <summary>
    /// Whether the generated part has to say how fields are laid out: without it, fields in several parts of a struct are
    /// a warning (CS0282), at the user's part.
    /// </summary>
    public bool NeedsLayout { get; init; }

    /// <summary>Names that the user's declarations of the type take already, sorted.</summary>
    public EquatableArray<string> TakenNames { get; init; }
}
