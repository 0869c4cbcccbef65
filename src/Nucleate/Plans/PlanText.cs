using System.Collections.Generic;
using System.Globalization;

namespace Nucleate.Plans;

/// <summary>Numbers as people write them.</summary>
internal static class PlanText
{
    /// <summary>The shortest text that means the value; a value that came from a float reads as that float was written.</summary>
    public static string Number(double value)
    {
        float single = (float)value;
        return single == value
            ? single.ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A probability with four decimals, or, where they would hide it, in scientific notation.</summary>
    public static string Probability(double p) => p.ToString(p is > 0 and < 0.001 or > 0.9999 and < 1 ? "G6" : "F4", CultureInfo.InvariantCulture);

    /// <summary>The stages and the draw, in order.</summary>
    public static string Pipeline(IReadOnlyCollection<string> stages) => stages.Count == 0 ? "no stages → draw" : string.Join(" → ", stages) + " → draw";
}
