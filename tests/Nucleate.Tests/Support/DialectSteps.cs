using System.Linq;
using Nucleate.Dialects;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>Random steps with the variants and the special values of a dialect, in any order: kernels know no order.</summary>
internal static class DialectSteps
{
    public static SamplerDialect[] Dialects { get; } = [.. System.Enum.GetValues<SamplerDialect>().Where(dialect => dialect != SamplerDialect.Nucleate)];

    public static DialectFacts Facts(SamplerDialect dialect) => DialectCatalog.Find(dialect.ToString());

    public static Step Make(ulong seed, int longest, SamplerDialect dialect)
    {
        Step step = RandomSteps.Make(seed, longest);
        var noise = new Noise(seed ^ 0xD1A1EC7);
        return step with
        {
            Dialect = dialect,
            Stages = [.. step.Stages.Select(stage => noise.Chance(25) ? Special(stage, Facts(dialect), noise) : stage)],
        };
    }

    /// <summary>A value that a reading covers and the range of its parameter holds.</summary>
    public static double Covered(DialectParameter parameter, Reading reading, double distance)
    {
        double value = reading.Kind switch
        {
            ReadingBound.AtMost => reading.Bound - distance,
            ReadingBound.Below => reading.Bound > 0 ? reading.Bound * (0.75 - (distance / 4)) : reading.Bound - 0.25 - distance,
            ReadingBound.Above => reading.Bound + 0.25 + distance,
            _ => reading.Bound + distance,
        };
        return parameter.Range.Contains(value) ? value : reading.Bound;
    }

    /// <summary>The stage with a value that the dialect reads in a special way, if there is one.</summary>
    public static SamplerStage Special(SamplerStage stage, DialectFacts dialect, Noise noise)
    {
        DialectParameter[] special = [.. (dialect.Find(stage.Name)?.Parameters ?? []).Where(parameter => parameter.Readings.Count > 0)];
        if (special.Length == 0)
        {
            return stage;
        }

        DialectParameter parameter = special[noise.Below(special.Length)];
        Reading reading = parameter.Readings[noise.Below(parameter.Readings.Count)];
        return With(stage, parameter.Range.Name, Covered(parameter, reading, noise.Below(2)));
    }

    /// <summary>The stage with another value of a parameter.</summary>
    public static SamplerStage With(SamplerStage stage, string parameter, double value)
    {
        SamplerStage changed = stage with { };
        changed.GetType().GetProperty(parameter)!.SetValue(changed, value);
        return changed;
    }
}
