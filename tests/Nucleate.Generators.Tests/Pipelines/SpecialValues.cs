using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>Dialects, and values that mean something else in them.</summary>
internal static class SpecialValues
{
    public static SamplerDialect[] Dialects { get; } = [.. Enum.GetValues<SamplerDialect>().Where(dialect => dialect != SamplerDialect.Nucleate)];

    public static DialectFacts Facts(SamplerDialect dialect) => DialectCatalog.Find(dialect.ToString());

    /// <summary>The stages, some of them with special values; members that give a value may give one, too.</summary>
    public static StageModel[] Sprinkle(StageModel[] stages, DialectFacts dialect, Random random, Dictionary<string, double>? members = null) =>
        [.. stages.Select(stage => random.Next(3) == 0 ? Special(stage, dialect, random, members) : stage)];

    /// <summary>A special value of one of the stage's parameters, or null if there is none.</summary>
    public static (int Parameter, double Value)? Of(string stage, DialectFacts dialect, Random random)
    {
        DialectParameter[] special = [.. (dialect.Find(stage)?.Parameters ?? []).Where(known => known.Readings.Count > 0)];
        if (special.Length == 0)
        {
            return null;
        }

        DialectParameter parameter = special[random.Next(special.Length)];
        int place = StageCatalog.Find(stage)!.Parameters.TakeWhile(own => own.Name != parameter.Range.Name).Count();
        Reading reading = parameter.Readings[random.Next(parameter.Readings.Count)];
        double value = reading.Kind switch
        {
            ReadingBound.AtMost => reading.Bound - random.Next(2),
            ReadingBound.Below => reading.Bound > 0 ? reading.Bound * 0.75 : reading.Bound - 0.25,
            ReadingBound.Above => reading.Bound + 0.25 + random.Next(2),
            _ => reading.Bound + random.Next(2),
        };
        return (place, parameter.Range.Contains(value) ? value : reading.Bound);
    }

    private static StageModel Special(StageModel stage, DialectFacts dialect, Random random, Dictionary<string, double>? members)
    {
        if (Of(stage.Name, dialect, random) is not var (parameter, value) || stage.Values.Count == 0)
        {
            return stage;
        }

        if (stage.Values[parameter].Member is { } member)
        {
            members![member] = value;
            return stage;
        }

        return stage with { Values = new EquatableArray<ValueModel>(stage.Values.Select((given, i) => i == parameter ? ValueModel.Of(value) : given)) };
    }
}
