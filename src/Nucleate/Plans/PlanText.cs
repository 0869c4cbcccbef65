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
}
