using System.Collections.Generic;
using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Dialects;

/// <summary>What a system accepts for a parameter, and which of these values mean something else there.</summary>
internal sealed class DialectParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="range">The range there.</param>
    /// <param name="readings">Special values; the first one that covers a value decides.</param>
    public DialectParameter(ParameterFacts range, params Reading[] readings)
    {
        Range = range;
        Readings = readings;
    }

    public ParameterFacts Range { get; }

    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>How the system reads a value, or null if it means what it means for us.</summary>
    public Reading? Of(double value) => Readings.FirstOrDefault(reading => reading.Covers(value));
}
