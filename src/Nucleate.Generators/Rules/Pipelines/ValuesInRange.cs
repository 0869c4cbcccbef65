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

    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        if (pipeline.VocabularySize < 0)
        {
            yield return OutOfRange(
                Place.OfSampler("VocabularySize"), $"VocabularySize = {Literal.Integer(pipeline.VocabularySize)} is negative: write the number of tokens, or leave it out");
        }

        foreach (PlanStage stage in pipeline.Stages)
        {
            foreach (Finding finding in Parameters(stage).Concat(Together(stage)).Concat(Options(stage)))
            {
                yield return finding;
            }

            foreach (Finding finding in stage.NamesTokens ? Tokens(stage, pipeline.VocabularySize) : [])
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Parameters(PlanStage stage)
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
                yield return OutOfRange(
                    Place.Of(stage.Index, parameter.Name), $"{stage.Name}: {Literal.Number(value.Constant)} is outside the range {range.Range} of {parameter.Name}{where}") with
                {
                    Hints = range.Nearest(value.Constant) is { } nearest ? [new(FixHints.Nearest, Literal.Number(nearest))] : [],
                };
            }
        }
    }

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
                    Place.Of(stage.Index, parameter.Name), $"{stage.Name}: {parameter.Name} = {Literal.Number(value)} is below {least}: exchange them");
            }

            if (stage.Written.Averaged && parameter.LeastAveraged > value)
            {
                yield return OutOfRange(
                    Place.Of(stage.Index, parameter.Name),
                    $"{stage.Name}: {parameter.Name} = {Literal.Number(value)} is below {Literal.Number(parameter.LeastAveraged)}, the least one with Averaged: write a larger one, or leave Averaged out");
            }
        }
    }

    private static IEnumerable<Finding> Options(PlanStage stage) =>
        Option(stage, "MinKeep", stage.Written.MinKeep, 1, LargestMinKeep)
            .Concat(HasNoWindow(stage) ? [] : Option(stage, "Window", stage.Written.Window, stage.Dialect.SmallestWindow, LargestWindow));

    // Where a dialect counts the whole sequence, a window that is not written is another rule's.
    private static bool HasNoWindow(PlanStage stage) =>
        stage.Dialect.Window == DialectFacts.WholeSequence && stage.Written.Window == DialectFacts.WholeSequence;

    private static IEnumerable<Finding> Option(PlanStage stage, string name, int value, int smallest, int largest)
    {
        if (value < smallest || value > largest)
        {
            yield return OutOfRange(
                Place.Of(stage.Index, name),
                $"{stage.Name}: {name} = {Literal.Integer(value)} is outside the range [{Literal.Integer(smallest)}, {Literal.Integer(largest)}]") with
            {
                Hints = [new(FixHints.Nearest, Literal.Integer(Math.Min(Math.Max(value, smallest), largest)))],
            };
        }
    }

    private static IEnumerable<Finding> Tokens(PlanStage stage, int vocabularySize)
    {
        string limit = vocabularySize > 0 ? $" and below the vocabulary's {Literal.Integer(vocabularySize)}" : string.Empty;
        return Named(stage.Written.Tokens, string.Empty)
            .Concat(Named(stage.Written.Except, "Except"))
            .Concat(Named(stage.Written.Protected, "Protected"))
            .Concat(Named(stage.Written.Breakers, "Breakers"))
            .Concat(Named(stage.Written.BreakerSequences.Where(token => token != PlanStage.SequenceEnd), "BreakerSequences"));

        IEnumerable<Finding> Named(IEnumerable<int> tokens, string argument) =>
            tokens.Where(token => token < 0 || (vocabularySize > 0 && token >= vocabularySize))
                .Select(token => OutOfRange(
                    Place.Of(stage.Index, argument), $"{stage.Name}: token {Literal.Integer(token)} does not exist: ids are at least 0{limit}"));
    }

    private static Finding OutOfRange(Place place, string message) => new(RuleCatalog.ValueOutOfRange, place, message);
}
