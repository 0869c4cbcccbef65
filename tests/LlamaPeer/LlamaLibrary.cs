using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>
/// Loads llama.cpp's library once per process. It is optional: code that compares with it asks <see cref="TryLoad"/> first.
/// </summary>
public static class LlamaLibrary
{
    private static readonly Lazy<Outcome> s_outcome = new(Load);

    /// <summary>The file that was loaded, or <see langword="null"/>.</summary>
    public static string? Path => s_outcome.Value.Path;

    /// <summary>The library's own name for its release, or <see langword="null"/>.</summary>
    public static unsafe string? Version =>
        s_outcome.Value.Exports is { Version: not null } exports ? Marshal.PtrToStringUTF8(exports.Version()) : null;

    /// <summary>
    /// Whether <see cref="LlamaChain.Dry"/> can take breakers: the C interface accepts them as strings only, which needs a model.
    /// </summary>
    public static unsafe bool HasDryBreakers => s_outcome.Value.Exports is { InitDryTesting: not null };

    /// <summary>The functions of a library that behaves as this binding expects.</summary>
    /// <exception cref="InvalidOperationException">The library is absent, or is not the one that this binding is for.</exception>
    internal static LlamaExports Exports => s_outcome.Value is { Exports: { } exports, Defect: null }
        ? exports
        : throw new InvalidOperationException(s_outcome.Value.Defect ?? s_outcome.Value.Absence);

    /// <summary>Whether the library is installed and loads on this machine.</summary>
    /// <param name="reason">Why it does not, in one line; empty when it does.</param>
    /// <remarks>
    /// A library that loads but lacks a function, or takes other parameters than this binding passes, is not absent but wrong, and
    /// a silent skip would hide that: this method says <see langword="true"/>, and <see cref="LlamaChain.Create"/> throws.
    /// </remarks>
    public static bool TryLoad(out string reason)
    {
        reason = s_outcome.Value.Absence ?? string.Empty;
        return s_outcome.Value.Absence is null;
    }

    private static Outcome Load()
    {
        if (!LlamaLocation.TryFind(out string? path, out string? absence))
        {
            return new Outcome { Absence = $"llama.cpp: {absence}" };
        }

        nint library;
        try
        {
            foreach (string dependency in Dependencies(path))
            {
                NativeLibrary.Load(dependency);
            }

            library = NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return new Outcome { Absence = $"llama.cpp at '{path}' does not load: {e.Message.ReplaceLineEndings(" ")}" };
        }

        try
        {
            var exports = new LlamaExports(library);
            LlamaLog.Silence(exports);
            string? mismatch = LlamaSelfCheck.Run(exports);
            return new Outcome { Path = path, Exports = exports, Defect = mismatch is null ? null : $"llama.cpp at '{path}': {mismatch}" };
        }
        catch (EntryPointNotFoundException e)
        {
            return new Outcome { Path = path, Defect = $"llama.cpp at '{path}': {e.Message}" };
        }
    }

    /// <summary>
    /// The library's dependencies, loaded first and by absolute path so that no search path of the system can offer others:
    /// the base, then the registry of backends that needs it. The processor backends are for models and stay on disk.
    /// </summary>
    private static IEnumerable<string> Dependencies(string library)
    {
        string folder = System.IO.Path.GetDirectoryName(library)!;
        return new[] { "libggml-base.so*", "libggml.so*", "libggml.v*.so" }
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal));
    }

    /// <summary>Absence: nothing was loaded. Defect: something was, and it is not to be trusted.</summary>
    private sealed record Outcome
    {
        public string? Absence { get; init; }

        public string? Defect { get; init; }

        public string? Path { get; init; }

        public LlamaExports? Exports { get; init; }
    }
}
