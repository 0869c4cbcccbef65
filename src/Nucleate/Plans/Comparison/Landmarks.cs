using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison;

/// <summary>The numbers of two pipelines near which rows are worth trying. It knows no stage, only values and tokens.</summary>
internal sealed class Landmarks
{
    private const int MostShares = 6;
    private const int MostScales = 5;
    private const int MostParts = 200;

    private readonly StageModel[][] _pipelines;

    public Landmarks(IReadOnlyList<SamplerStage> first, IReadOnlyList<SamplerStage> second)
    {
        _pipelines = [[.. first.Select(StageModels.Of).OfType<StageModel>()], [.. second.Select(StageModels.Of).OfType<StageModel>()]];
        ReadsHistory = first.Concat(second).Any(stage => StageModels.Of(stage) is not { } model || StageCatalog.Find(model.Name)!.Has(StageTraits.Stateful));
        StageModel[] all = [.. _pipelines.SelectMany(stages => stages)];
        double[] values = [.. all.SelectMany(Constants)];
        Scales = [.. _pipelines.SelectMany(Temperatures).Prepend(1).Distinct().Take(MostScales)];
        Shares = Around([.. values.Where(value => value is > 0 and < 1).Distinct().Take(MostShares).Order()]);
        Parts = [.. values.Where(value => value is > 0 and < 1).Select(PartsOf).OfType<int>().Distinct().Order()];
        Gaps = [.. Shares.Select(share => -Math.Log(share)).Concat(values.Where(value => value is >= 1 and < 50).Take(MostShares)).Distinct()];
        Counts = [.. all.SelectMany(Wholes).Where(count => count > 1).Distinct().Order()];
        Windows = [.. all.Where(stage => StageCatalog.Find(stage.Name)!.Window > 0).Select(stage => stage.Window).Where(window => window > 0).Distinct().Order()];
        Sequences = [.. all.SelectMany(SequencesOf)];
        Repeats = [.. all.SelectMany(RepeatsOf).Distinct().Order()];
        Tokens = NamedTokens();
    }

    /// <summary>Products of temperatures: a gap of one nat after them is that many before them.</summary>
    public double[] Scales { get; }

    /// <summary>Probabilities, shares and ratios, rising: a little beside each value, and between neighbours.</summary>
    public double[] Shares { get; }

    /// <summary>Distances of logits, in nats after the temperatures.</summary>
    public double[] Gaps { get; }

    /// <summary>Numbers of tokens, rising.</summary>
    public int[] Counts { get; }

    /// <summary>Numbers of equal tokens of which some have together just one of the shares, rising.</summary>
    public int[] Parts { get; }

    /// <summary>Lengths of windows, rising; empty where no stage looks at the history.</summary>
    public int[] Windows { get; }

    /// <summary>Whether a stage looks at the accepted tokens.</summary>
    public bool ReadsHistory { get; }

    /// <summary>Token sequences that stages name.</summary>
    public int[][] Sequences { get; }

    /// <summary>Lengths of repeats, rising.</summary>
    public int[] Repeats { get; }

    /// <summary>Tokens that stages name, those first that the pipelines do not name alike.</summary>
    public int[] Tokens { get; }

    private static IEnumerable<int[]> SequencesOf(StageModel stage) =>
        StageCatalog.Find(stage.Name)!.Memory == StageMemoryKind.Sequence && stage.Tokens.Count > 0
            ? [[.. stage.Tokens]]
            : PlanStage.Breakers(stage).Select(breaker => breaker.ToArray());

    private static IEnumerable<int> RepeatsOf(StageModel stage)
    {
        int last = stage.Values.Count - 1;
        return StageCatalog.Find(stage.Name)!.Memory == StageMemoryKind.Repeats && stage.Values[last].Constant is >= 1 and < int.MaxValue and var length
            ? [Math.Max(1, (int)length - 1), (int)length, (int)length + 1, (int)length + 3]
            : [];
    }

    private static IEnumerable<double> Constants(StageModel stage) =>
        stage.Values.Where(value => value.IsConstant && stage.Name != StageCatalog.Temperature.Name)
            .SelectMany(value => StageCatalog.Find(stage.Name)!.Role == StageRole.Terminal ? [value.Constant, Math.Pow(2, -value.Constant)] : new[] { value.Constant });

    private static IEnumerable<int> Wholes(StageModel stage)
    {
        IReadOnlyList<ParameterFacts> parameters = StageCatalog.Find(stage.Name)!.Parameters;
        yield return stage.MinKeep;
        for (int i = 0; i < stage.Values.Count && i < parameters.Count; i++)
        {
            if (parameters[i].Whole && stage.Values[i].Constant < int.MaxValue)
            {
                yield return (int)stage.Values[i].Constant;
            }
        }
    }

    private static IEnumerable<double> Temperatures(StageModel[] stages)
    {
        double product = 1;
        foreach (StageModel stage in stages.Where(stage => stage.Name == StageCatalog.Temperature.Name && stage.Values[0].Constant > 0))
        {
            yield return product *= stage.Values[0].Constant;
        }
    }

    // The rows on which two thresholds differ lie between them, and those that tell a threshold from none just beside it.
    private static double[] Around(double[] values)
    {
        IEnumerable<double> beside = values.SelectMany(value => new[] { value - Step(value), value + Step(value) });
        IEnumerable<double> between = values.Zip(values.Skip(1)).SelectMany(pair => new[] { (pair.First + pair.Second) / 2, Math.Sqrt(pair.First * pair.Second) });
        return [.. beside.Concat(between).Distinct().Order()];
    }

    private static int? PartsOf(double share)
    {
        int parts = 1;
        while (parts <= MostParts && Math.Abs((share * parts) - Math.Round(share * parts)) > 1e-9)
        {
            parts++;
        }

        return parts <= MostParts ? parts : null;
    }

    private static double Step(double value) => 0.03 * Math.Min(value, 1 - value);

    private int[] NamedTokens()
    {
        ILookup<int, string> first = Names(_pipelines[0]);
        ILookup<int, string> second = Names(_pipelines[1]);
        return [.. first.Concat(second).Select(group => group.Key).Distinct()
            .Where(token => token >= 0)
            .OrderBy(token => first[token].SequenceEqual(second[token])).ThenBy(token => token)];
    }

    private static ILookup<int, string> Names(StageModel[] stages) =>
        stages.SelectMany(stage => stage.Tokens.Concat(stage.Except).Concat(stage.Protected).Concat(PlanStage.Breakers(stage).SelectMany(breaker => breaker))
                .Select(token => (Token: token, stage.Name)))
            .ToLookup(name => name.Token, name => name.Name);
}
