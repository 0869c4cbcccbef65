using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Dialects;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Samplers;

/// <summary>The arguments of <c>[Sampler]</c>.</summary>
internal static class SamplerOptions
{
    public static int VocabularySize(AttributeData sampler) => Argument(sampler, "VocabularySize")?.Value is int size ? size : 0;

    /// <summary>The declared dialect; a number that the enum does not have counts as ours.</summary>
    public static DialectFacts Dialect(AttributeData sampler) =>
        Argument(sampler, "Dialect") is { Type: INamedTypeSymbol dialects, Value: { } value } ? DialectCatalog.Find(Name(dialects, value) ?? string.Empty) : DialectCatalog.Own;

    /// <summary>The declared task's name; a number that the enum does not have counts as no task.</summary>
    public static string Task(AttributeData sampler) =>
        Argument(sampler, "Task") is { Type: INamedTypeSymbol tasks, Value: { } value } ? Name(tasks, value) ?? TaskNames.Unspecified : TaskNames.Unspecified;

    private static string? Name(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name;

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
