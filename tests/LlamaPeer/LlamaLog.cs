using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>The library writes remarks to the error stream, where they would drown a test run's own output.</summary>
internal static unsafe class LlamaLog
{
    public static void Silence(LlamaExports exports)
    {
        // A null callback would restore the default, which prints; so an empty one is needed.
        if (exports.LogSet is not null)
        {
            exports.LogSet(&Ignore, null);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(int level, byte* text, void* state)
    {
    }
}
