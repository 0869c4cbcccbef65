using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Nucleate.Tests.Support;

/// <summary>Assertions that name the case. Texts are only made where one fails: millions of them hold.</summary>
internal static class Check
{
    public static void Equal<T>(T expected, T actual, object context)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Fail($"expected {expected}, got {actual}: {context}");
        }
    }

    public static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, object context)
    {
        int at = 0;
        while (at < expected.Count && at < actual.Count && EqualityComparer<T>.Default.Equals(expected[at], actual[at]))
        {
            at++;
        }

        if (at < expected.Count || at < actual.Count)
        {
            Assert.Fail(
                $"{expected.Count} and {actual.Count} items, from {at} on expected {Text(expected.Skip(at))}, got {Text(actual.Skip(at))}: {context}");
        }
    }

    /// <summary>Relative, with an absolute allowance for numbers near zero.</summary>
    public static void Close(double expected, double actual, double relative, object context, double absolute = 0)
    {
        double difference = Math.Abs(expected - actual);
        bool isClose = difference <= (relative * Math.Abs(expected)) + absolute;
        if (!isClose)
        {
            Assert.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"expected {expected:R}, got {actual:R}, off by {difference / Math.Abs(expected):E2} of {relative:E2}: {context}"));
        }
    }

    private static string Text<T>(IEnumerable<T> items) => string.Join(" ", items.Take(4));
}
