using System;
using System.Globalization;

namespace Nucleate.Tests.Support;

/// <summary>
/// How much a run can afford, and which random cases it takes. Everything comes from the environment and has a constant
/// default, so that a plain run is always the same one.
/// </summary>
internal static class TestScale
{
    /// <summary>NUCLEATE_WIDTH: the vector width in bits that the run was started for, or null.</summary>
    public static int? WantedWidth { get; } = Read("NUCLEATE_WIDTH");

    /// <summary>NUCLEATE_SEED: added to the seeds of random pipelines, to look at others than those of a plain run.</summary>
    public static ulong FirstSeed { get; } = (ulong)(Read("NUCLEATE_SEED") ?? 0);

    private static int Factor { get; } = Read("NUCLEATE_REPEAT") ?? 1;

    /// <summary>A number of repetitions: times NUCLEATE_REPEAT, or a quarter where nothing is accelerated, which is slow.</summary>
    public static int Repeat(int count) => WantedWidth == 0 ? (count + 3) / 4 : count * Factor;

    /// <summary>A number of repetitions that are cheap at every width: a share of them is checked, and a quarter would tell it too roughly.</summary>
    public static int RepeatEverywhere(int count) => count * Factor;

    private static int? Read(string name)
    {
        string? text = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(text) ? null : int.Parse(text, CultureInfo.InvariantCulture);
    }
}
