using System;
using System.Globalization;

namespace Nucleate.Tests.Support;

/// <summary>How much a run can afford: without vectors the kernels are some twenty times slower.</summary>
internal static class TestScale
{
    private static readonly string? s_width = Environment.GetEnvironmentVariable("NUCLEATE_WIDTH");

    /// <summary>The width in bits that the run was started for, or null.</summary>
    public static int? WantedWidth => string.IsNullOrEmpty(s_width) ? null : int.Parse(s_width, CultureInfo.InvariantCulture);

    /// <summary>A number of repetitions, a quarter of it where nothing is accelerated.</summary>
    public static int Repeat(int count) => WantedWidth == 0 ? (count + 3) / 4 : count;
}
