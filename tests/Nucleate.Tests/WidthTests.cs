using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests;

public sealed class WidthTests
{
    /// <summary>The switches have other names in other runtime versions, so a run has to prove what it got.</summary>
    [Fact]
    public void The_run_has_the_vector_width_that_it_was_started_for() =>
        Assert.Equal(TestScale.WantedWidth ?? Width.Bits, Width.Bits);

    [Fact]
    public void The_run_is_on_the_runtime_that_it_was_built_for()
    {
#if NET10_0_OR_GREATER
        Assert.True(Environment.Version.Major >= 10, Environment.Version.ToString());
#else
        Assert.Equal(8, Environment.Version.Major);
#endif
    }
}
