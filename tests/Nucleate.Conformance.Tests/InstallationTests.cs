using System;
using LlamaPeer;
using Xunit;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// Without llama.cpp's library every comparison with it is skipped. That is no success where it was installed: eng/test.sh
/// then sets NUCLEATE_LLAMA_INSTALLED, and a library that cannot be used fails this.
/// </summary>
public sealed class InstallationTests
{
    [Fact]
    public void A_library_that_was_installed_is_used()
    {
        bool isUsed = LlamaLibrary.TryLoad(out string reason);
        bool wasInstalled = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NUCLEATE_LLAMA_INSTALLED"));
        Assert.True(isUsed || !wasInstalled, $"llama.cpp's library was installed, but is not used: {reason}");
    }
}
