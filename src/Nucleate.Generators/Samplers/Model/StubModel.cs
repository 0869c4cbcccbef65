using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Samplers.Model;

/// <summary>How a stub fits a type that has some of the generated members itself.</summary>
/// <param name="Initializer">What the constructor calls, as code; empty for nothing, null where no constructor can be declared.</param>
/// <param name="Omitted">Places, among all generated members, of those that only implement the interface.</param>
/// <param name="Hiding">Places of those that hide an inherited one.</param>
/// <param name="Overriding">Declarations of inherited abstract members, with <see cref="Fail"/> for each body.</param>
internal sealed record StubModel(string? Initializer, EquatableArray<int> Omitted, EquatableArray<int> Hiding, EquatableArray<string> Overriding)
{
    /// <summary>Stands for what each member does.</summary>
    public const string Fail = "{fail}";

    /// <summary>That of a type with which nothing clashes.</summary>
    public static StubModel Free { get; } = new(string.Empty, default, default, default);
}
