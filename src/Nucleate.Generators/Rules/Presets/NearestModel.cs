using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>The model that a name with a slip of the keyboard was meant to be.</summary>
internal static class NearestModel
{
    // Exchanged neighbours are two.
    private const int MostSlips = 2;

    // Of a short name nothing is left after two slips.
    private const int LeastLength = 5;

    /// <summary>The one name that is near, or null if none is or several are.</summary>
    public static string? Of(string name, ApiFacts api)
    {
        string plain = ModelId.Plain(name).ToLowerInvariant();
        List<KeyValuePair<string, int>> near =
        [
            .. Names(api)
                .Where(candidate => candidate.Length >= LeastLength && Digits(candidate) == Digits(plain))
                .Select(candidate => new KeyValuePair<string, int>(candidate, Distance(candidate, plain)))
                .Where(candidate => candidate.Value <= MostSlips)
                .OrderBy(candidate => candidate.Value),
        ];
        return near.Count == 0 || (near.Count > 1 && near[1].Value == near[0].Value) ? null : near[0].Key;
    }

    private static IEnumerable<string> Names(ApiFacts api) => ModelCatalog.All
        .Where(family => api.Vendors.Contains(family.Vendor))
        .SelectMany(family => family.Patterns)
        .Where(pattern => !pattern.EndsWith("*", StringComparison.Ordinal))
        .Append(api.ExampleModel)
        .Distinct(StringComparer.Ordinal);

    // Another version is another model, not a slip.
    private static string Digits(string text) => new([.. text.Where(char.IsDigit)]);

    // Letters to write, leave out or replace.
    private static int Distance(string one, string other)
    {
        int[] above = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[other.Length];
    }
}
