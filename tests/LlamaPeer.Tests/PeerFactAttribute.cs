using System;
using Xunit;

namespace LlamaPeer;

/// <summary>
/// A fact about llama.cpp's library. It is skipped, with the reason in the test report, where the library is not installed.
/// This file is linked into other test projects: it depends on LlamaPeer and xunit only.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute()
    {
        if (!LlamaLibrary.TryLoad(out string reason))
        {
            Skip = reason;
        }
    }
}

/// <summary>A theory about llama.cpp's library, skipped as <see cref="PeerFactAttribute"/> is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerTheoryAttribute : TheoryAttribute
{
    public PeerTheoryAttribute()
    {
        if (!LlamaLibrary.TryLoad(out string reason))
        {
            Skip = reason;
        }
    }
}
