using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.CodeFixes;
using Nucleate.Generators.Samplers;

namespace TestSupport.Compiling;

/// <summary>The generators, analyzers and fixes that the package carries, found as the compiler finds them.</summary>
public static class CompilerParts
{
    /// <summary>The assembly with generators and analyzers.</summary>
    public static Assembly Generators => typeof(SamplerGenerator).Assembly;

    /// <summary>The assembly with fixes.</summary>
    public static Assembly Fixes => typeof(MakePartialFix).Assembly;

    /// <summary>New instances of all generators.</summary>
    public static IReadOnlyList<IIncrementalGenerator> NewGenerators() => Create<IIncrementalGenerator, GeneratorAttribute>(Generators);

    /// <summary>New instances of all analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() =>
        [.. Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(Generators)];

    /// <summary>New instances of all fixes.</summary>
    public static IReadOnlyList<CodeFixProvider> NewFixes() => Create<CodeFixProvider, ExportCodeFixProviderAttribute>(Fixes);

    /// <summary>New instances of all refactorings.</summary>
    public static IReadOnlyList<CodeRefactoringProvider> NewRefactorings() => Create<CodeRefactoringProvider, ExportCodeRefactoringProviderAttribute>(Fixes);

    private static List<TPart> Create<TPart, TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [
            .. assembly.GetTypes()
                .Where(type => !type.IsAbstract && typeof(TPart).IsAssignableFrom(type) && type.IsDefined(typeof(TAttribute), inherit: false))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (TPart)Activator.CreateInstance(type)!),
        ];
}
