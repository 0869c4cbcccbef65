using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TestSupport.Generating;

/// <summary>
/// Walks everything that a generator's own steps hold and fails on an object of the compiler: it would keep a whole
/// compilation alive and defeat the cache.
/// </summary>
internal static class LeakCheck
{
    public static void Require(GeneratorDriverRunResult run)
    {
        foreach (GeneratorRunResult result in run.Results)
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            bool any = false;
            foreach ((string name, IncrementalGeneratorRunStep step) in TrackedSteps.Own(result))
            {
                foreach ((object value, IncrementalStepRunReason _) in step.Outputs)
                {
                    any = true;
                    Visit(value, name, seen);
                }
            }

            CheckFailedException.Require(any || result.GeneratedSources.IsEmpty, "Files were generated, but no tracked step has a value.");
        }
    }

    /// <summary>Fails if the object, or anything that it refers to, belongs to the compiler.</summary>
    public static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        bool leaks = value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData
            or Delegate or System.Threading.CancellationToken;
        CheckFailedException.Require(!leaks, $"{path} is a {value.GetType()}, which must not stay in the pipeline.");
        if (value is Array items)
        {
            foreach (object? item in items)
            {
                Visit(item, path + "[]", seen);
            }

            return;
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
