using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>Dialects, and values that mean something else in them.</summary>
internal static class SpecialValues
{
    public static SamplerDialect[] Dialects { get; } = [.. Enum.GetValues<SamplerDialect>().Where(dialect => dialect != SamplerDialect.Nucleate)];

    public static DialectFacts Facts(SamplerDialect dialect) => DialectCatalog.Find(dialect.ToString());

    /// <summary>The stages, some of them with special values; members that give a value may give one, too.</summary>
    public static StageModel[] Sprinkle(StageModel[] stages, DialectFacts dialect, Random random, Dictionary<string, double>? members = null) =>
        [.. stages.Select(stage => random.Next(3) == 0 ? Special(stage, dialect, random, members) : stage)];

    /// <summary>A special value of the stage's first parameter, or null if there is none.</summary>
    public static double? Of(string stage, DialectFacts dialect, Random random)
    {
        if (dialect.Find(stage) is not { Parameters: [var parameter] } || parameter.Readings.Count == 0)
        {
            return null;
        }

        Reading reading = parameter.Readings[random.Next(parameter.Readings.Count)];
        double value = reading.Kind switch
        {
            ReadingBound.AtMost => reading.Bound - random.Next(2),
            ReadingBound.Below => reading.Bound * 0.75,
            _ => reading.Bound + random.Next(2),
        };
        return parameter.Range.Contains(value) ? value : reading.Bound;
    }

    private static StageModel Special(StageModel stage, DialectFacts dialect, Random random, Dictionary<string, double>? members)
    {
        if (Of(stage.Name, dialect, random) is not { } value || stage.Values.Count == 0)
        {
            return stage;
        }

        if (stage.Values[0].Member is { } member)
        {
            members![member] = value;
            return stage;
        }

        return stage with { Values = new EquatableArray<ValueModel>([ValueModel.Of(value)]) };
    }
}
