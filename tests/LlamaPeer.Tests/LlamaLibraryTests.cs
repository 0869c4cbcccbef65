using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class LlamaLibraryTests
{
    [PeerFact]
    public void A_loaded_library_has_a_path_and_an_empty_reason()
    {
        Assert.True(LlamaLibrary.TryLoad(out string reason));
        Assert.Equal(string.Empty, reason);
        Assert.True(File.Exists(LlamaLibrary.Path));
    }

    [PeerFact]
    public void The_library_names_its_release_as_its_file_does()
    {
        Assert.StartsWith("0.5.0", LlamaLibrary.Version, StringComparison.Ordinal);
        Assert.Contains("0.5.0", LlamaLibrary.Path, StringComparison.Ordinal);
    }

    [PeerFact]
    public void The_pinned_release_passes_the_self_check() => Assert.Null(LlamaSelfCheck.Run(LlamaLibrary.Exports));

    [Fact]
    public void Native_layouts_have_the_sizes_of_their_cpp_types()
    {
        Assert.Equal(12, Unsafe.SizeOf<LlamaCandidate>());
        Assert.Equal(32, Unsafe.SizeOf<NativeRow>());
        Assert.Equal(8, Unsafe.SizeOf<NativeLogitBias>());
        Assert.Equal(1, Unsafe.SizeOf<NativeChainParameters>());
        Assert.Equal(24, Unsafe.SizeOf<NativeVector>());
    }
}
