using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Nucleate;

namespace TestSupport.Generating;

/// <summary>A compiled test assembly in a context that can be unloaded.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>A new sampler.</summary>
    /// <param name="type">Its full name.</param>
    /// <param name="seed">Its seed.</param>
    public ISampler New(string type, ulong seed = 42) =>
        (ISampler)Activator.CreateInstance(Assembly.GetType(type, throwOnError: true)!, seed, 0UL)!;

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    internal static LoadedAssembly From(Compilation compilation, string name)
    {
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image);
        CheckFailedException.Require(
            emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext(name, isCollectible: true);
        return new LoadedAssembly(context, context.LoadFromStream(image));
    }
}
