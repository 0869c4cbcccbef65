using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>Constants, options and token ids that are outside what they can mean.</summary>
internal sealed class ValuesInRange : IPipelineRule
{
    public const int LargestWindow = 1 << 20;
    public const int LargestMinKeep = 1024;
    public const int MostCoins = 16;

    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        if (pipeline.VocabularySize < 0)
        {
            yield return OutOfRange(
                Place.OfSampler("VocabularySize"), $"VocabularySize = {Literal.Integer(pipeline.VocabularySize)}{From(pipeline, Place.OfSampler("VocabularySize"))} is negative, so no code is generated: write the number of tokens, or leave it out");
        }

        foreach (PlanStage stage in TooMany(pipeline))
        {
            yield return OutOfRange(
                Place.Of(stage.Index), $"{stage.Name} stands in this pipeline more than {Literal.Integer(stage.Facts.MostOften)} times, which is the most, so no code is generated: remove this one");
        }

        foreach (PlanStage stage in pipeline.Stages)
        {
            foreach (Finding finding in Parameters(stage, pipeline).Concat(Together(stage)).Concat(Options(stage, pipeline)))
            {
                yield return finding;
            }

            foreach (Finding finding in stage.NamesTokens ? Tokens(stage, pipeline.VocabularySize) : [])
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<PlanStage> TooMany(PipelineFacts pipeline) =>
        pipeline.Stages.Where(stage => stage.Facts.MostOften > 0)
            .GroupBy(stage => stage.Name)
            .SelectMany(same => same.Skip(same.First().Facts.MostOften));

    private static IEnumerable<Finding> Parameters(PlanStage stage, PipelineFacts pipeline)
    {
        for (int i = 0; i < stage.Facts.Parameters.Count; i++)
        {
            ParameterFacts parameter = stage.Facts.Parameters[i];
            ValueModel value = stage.Written.Values[i];
            ParameterFacts range = stage.Dialect.Range(stage.Name, parameter);

            // What our stage takes and the dialect's system refuses is another rule's.
            if (value.IsConstant && !value.IsMissing && !range.Contains(value.Constant) && !parameter.Contains(value.Constant))
            {
                string where = stage.Dialect.IsOwn ? string.Empty : $" in {stage.Dialect.System}";
                var place = Place.Of(stage.Index, parameter.Name);
                yield return OutOfRange(
                    place,
                    $"{stage.Name}: {ParameterFacts.Text(value.Constant)}{From(pipeline, place)} is outside the range {range.Range} of {parameter.Name}{where}, so no code is generated: write {range.Instead(value.Constant)}") with
                {
                    Hints = range.Nearest(value.Constant) is { } nearest ? [new(FixHints.Nearest, Literal.Number(nearest))] : [],
                };
            }
        }
    }

    private static string From(PipelineFacts pipeline, Place place) => pipeline.Expression(place) is { } expression ? $" ({expression})" : string.Empty;

    // Values that are each in their range, but not together.
    private static IEnumerable<Finding> Together(PlanStage stage)
    {
        for (int i = 0; i < stage.Facts.Parameters.Count; i++)
        {
            ParameterFacts parameter = stage.Facts.Parameters[i];
            double value = stage.Written.Values[i].Constant;
            if (parameter.NotBelow is { } other && value < stage.Written.Values[other].Constant)
            {
                string least = $"{stage.Facts.Parameters[other].Name} = {Literal.Number(stage.Written.Values[other].Constant)}";
                yield return OutOfRange(
                    Place.Of(stage.Index, parameter.Name), $"{stage.Name}: {parameter.Name} = {Literal.Number(value)} is below {least}, so no code is generated: exchange them");
            }

            if (stage.Written.Averaged && parameter.LeastAveraged > value)
            {
                yield return OutOfRange(
                    Place.Of(stage.Index, parameter.Name),
                    $"{stage.Name}: {parameter.Name} = {Literal.Number(value)} is below {Literal.Number(parameter.LeastAveraged)}, the least one with Averaged, so no code is generated: write a larger one, or leave Averaged out");
            }
        }
    }

    // A window that would have no end is another rule's.
    private static IEnumerable<Finding> Options(PlanStage stage, PipelineFacts pipeline) =>
        Option(stage, pipeline, "MinKeep", stage.Written.MinKeep, stage.Dialect.SmallestMinKeep, LargestMinKeep)
            .Concat(Option(stage, pipeline, "Changes", stage.Written.Changes, 0, LargestWindow))
            .Concat(Coins(stage))
            .Concat(stage.IsEndless ? [] : Option(stage, pipeline, "Window", stage.Written.Window, stage.Dialect.SmallestWindow, LargestWindow));

    // Random numbers are numbered by purpose, and so many numbers are set aside for coins.
    private static IEnumerable<Finding> Coins(PlanStage stage)
    {
        if (stage.Is(StageCatalog.Xtc) && stage.Written.Coin >= MostCoins)
        {
            yield return OutOfRange(
                Place.Of(stage.Index), $"{stage.Name}: a pipeline has at most {Literal.Integer(MostCoins)} of them, each with a coin of its own, so no code is generated: remove this one");
        }
    }

    private static IEnumerable<Finding> Option(PlanStage stage, PipelineFacts pipeline, string name, int value, int smallest, int largest)
    {
        if (value < smallest || value > largest)
        {
            string nearest = Literal.Integer(Math.Min(Math.Max(value, smallest), largest));
            var place = Place.Of(stage.Index, name);
            yield return OutOfRange(
                place,
                $"{stage.Name}: {name} = {Literal.Integer(value)}{From(pipeline, place)} is outside the range [{Literal.Integer(smallest)}, {Literal.Integer(largest)}], so no code is generated: write {nearest}") with
            {
                Hints = [new(FixHints.Nearest, nearest)],
            };
        }
    }

    private static IEnumerable<Finding> Tokens(PlanStage stage, int vocabularySize)
    {
        string limit = vocabularySize > 0 ? $", which is below the vocabulary's {Literal.Integer(vocabularySize)}" : string.Empty;
        return Named(stage.Written.Tokens, string.Empty)
            .Concat(Named(stage.Written.Except, "Except"))
            .Concat(Named(stage.Written.Protected, "Protected"))
            .Concat(Named(stage.Written.Breakers, "Breakers"))
            .Concat(Named(stage.Written.BreakerSequences.Where(token => token != PlanStage.SequenceEnd), "BreakerSequences"));

        IEnumerable<Finding> Named(IEnumerable<int> tokens, string argument) =>
            tokens.Where(token => token < 0 || (vocabularySize > 0 && token >= vocabularySize))
                .Select(token => OutOfRange(
                    Place.Of(stage.Index, argument), $"{stage.Name}: token {Literal.Integer(token)} does not exist, so no code is generated: write an id from 0 on{limit}"));
    }

    private static Finding OutOfRange(Place place, string message) => new(RuleCatalog.ValueOutOfRange, place, message);
}
