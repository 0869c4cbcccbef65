using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TestSupport.Generating;

/// <summary>The steps of a run. A generator names its own ones in public constants that end in <c>Step</c>.</summary>
internal static class TrackedSteps
{
    /// <summary>The generator's own steps.</summary>
    public static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Own(GeneratorRunResult result) =>
        Names(result).SelectMany(name =>
            result.TrackedSteps.TryGetValue(name, out var steps) ? steps.Select(step => (name, step)) : []);

    /// <summary>The steps that write files.</summary>
    public static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(steps => steps.Value.Select(step => (steps.Key, step)));

    /// <summary>The names of the generator's own steps.</summary>
    public static IReadOnlyList<string> Names(GeneratorRunResult result)
    {
        string[] names =
        [
            .. result.Generator.GetGeneratorType().GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.Name.EndsWith("Step", System.StringComparison.Ordinal))
                .Select(field => (string)field.GetRawConstantValue()!),
        ];
        CheckFailedException.Require(names.Length > 0, $"{result.Generator.GetGeneratorType()} names no step, so nothing could be checked.");
        return names;
    }
}
