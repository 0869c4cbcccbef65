using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Benchmarks.Ratios;

internal static class Statistics
{
    /// <summary>The middle of the sorted figures; the mean of the two middle ones where there are two.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
