using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Nucleate.Tests.Support;

/// <summary>Assertions that name the case.</summary>
internal static class Check
{
    public static void Equal<T>(T expected, T actual, object context) =>
        Assert.True(EqualityComparer<T>.Default.Equals(expected, actual), $"expected {expected}, got {actual}: {context}");

    public static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, object context)
    {
        int at = 0;
        while (at < expected.Count && at < actual.Count && EqualityComparer<T>.Default.Equals(expected[at], actual[at]))
        {
            at++;
        }

        bool same = at == expected.Count && at == actual.Count;
        string rest = same ? string.Empty : $"{Text(expected.Skip(at))}, got {Text(actual.Skip(at))}";
        Assert.True(same, $"{expected.Count} and {actual.Count} items, from {at} on expected {rest}: {context}");
    }

    /// <summary>Relative, with an absolute allowance for numbers near zero.</summary>
    public static void Close(double expected, double actual, double relative, object context, double absolute = 0)
    {
        double difference = Math.Abs(expected - actual);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"expected {expected:R}, got {actual:R}, off by {difference / Math.Abs(expected):E2} of {relative:E2}: {context}");
        Assert.True(difference <= (relative * Math.Abs(expected)) + absolute, text);
    }

    private static string Text<T>(IEnumerable<T> items) => string.Join(" ", items.Take(4));
}
