using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Dialects;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Samplers;

/// <summary>The arguments of <c>[Sampler]</c>.</summary>
internal static class SamplerOptions
{
    private const string DialectArgument = "Dialect";

    public static int VocabularySize(AttributeData sampler) => Argument(sampler, "VocabularySize")?.Value is int size ? size : 0;

    /// <summary>What is wrong with the declared dialect; null if the enum has it.</summary>
    public static DeclarationFinding? UnknownDialect(AttributeData sampler) =>
        Argument(sampler, DialectArgument) is { Type: INamedTypeSymbol dialects, Value: { } value } && Name(dialects, value) is null
            ? new DeclarationFinding(
                DiagnosticIds.ValueOutOfRange,
                AttributeSite.Argument(sampler, DialectArgument),
                $"{DialectArgument} = {value} is none of {dialects.Name}'s systems, so no code is generated: write {string.Join(", ", Names(dialects).Reverse().Skip(1).Reverse())} or {Names(dialects).Last()}")
            : null;

    /// <summary>The declared dialect; a number that the enum does not have counts as ours.</summary>
    public static DialectFacts Dialect(AttributeData sampler) =>
        Argument(sampler, DialectArgument) is { Type: INamedTypeSymbol dialects, Value: { } value } ? DialectCatalog.Find(Name(dialects, value) ?? string.Empty) : DialectCatalog.Own;

    /// <summary>The declared task's name; a number that the enum does not have counts as no task.</summary>
    public static string Task(AttributeData sampler) =>
        Argument(sampler, "Task") is { Type: INamedTypeSymbol tasks, Value: { } value } ? Name(tasks, value) ?? TaskNames.Unspecified : TaskNames.Unspecified;

    private static string? Name(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name;

    private static IEnumerable<string> Names(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name);

    private static TypedConstant? Argument(AttributeData sampler, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in sampler.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
