using System;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>The data of the dialects, and that the interpreter goes by it.</summary>
public sealed class DialectReadingTests
{
    private static readonly SamplerStage[] s_stages =
    [
        new TemperatureStage(0.5), new TopKStage(3), new TopPStage(0.5), new MinPStage(0.5),
        new RepetitionPenaltyStage(2), new FrequencyPenaltyStage(1), new PresencePenaltyStage(1),
        new TypicalPStage(0.5), new TopNSigmaStage(1), new EpsilonCutoffStage(0.3), new EtaCutoffStage(0.3), new XtcStage(1),
        new NoRepeatNGramStage(1), new MinLengthStage(3, [2]), new DryStage(1) { AllowedLength = 1 }, new AdaptivePStage(0.3),
    ];

    [Fact]
    public void The_catalog_and_the_enum_are_the_same_list() =>
        Assert.Equal(Enum.GetNames<SamplerDialect>(), DialectCatalog.All.Select(dialect => dialect.Name));

    [Fact]
    public void The_interpreter_reads_every_special_value()
    {
        foreach (DialectFacts dialect in DialectCatalog.All)
        {
            foreach (DialectStage known in dialect.Stages)
            {
                foreach (DialectParameter parameter in known.Parameters)
                {
                    CheckReadings(dialect, known, parameter);
                }
            }
        }
    }

    [Fact]
    public void Plan_text_and_trace_name_the_dialect()
    {
        var plan = new SamplerPlan(new TopKStage(0)) { Dialect = SamplerDialect.LlamaCpp };
        Assert.StartsWith("plan as LlamaCpp: TopK(0) → draw", plan.ToString(), StringComparison.Ordinal);
        PlanTrace trace = plan.Trace([1, 2, 3]);
        Assert.Equal((SamplerDialect.LlamaCpp, 3), (trace.Dialect, trace.Survivors.Count));
        Assert.StartsWith("as LlamaCpp", trace.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_plan_keeps_its_dialect()
    {
        var plan = new SamplerPlan(new TopKStage(double.NaN) { Member = "K" }) { Dialect = SamplerDialect.Transformers };
        Assert.Equal(5, plan.Bind("K", 2).Trace([1, 1, 1, 1, 1]).Survivors.Count);
    }

    private static void CheckReadings(DialectFacts dialect, DialectStage known, DialectParameter parameter)
    {
        foreach (Reading reading in parameter.Readings)
        {
            SamplerStage stage = s_stages.Single(stage => stage.Name == known.Name);
            foreach (double distance in new[] { 0.0, 1 })
            {
                double value = DialectSteps.Covered(parameter, reading, distance);
                Assert.True(parameter.Range.Contains(value), $"{dialect.Name} {known.Name} {value}");
                SamplerStage read = DialectSteps.With(stage, parameter.Range.Name, value).In(dialect);
                if (reading.IsOff)
                {
                    Assert.True(DoesNothing(read), $"{dialect.Name} {read}");
                    Assert.False(DoesNothing(stage), $"{stage} is off by itself.");
                }
                else
                {
                    Assert.Equal(DialectSteps.With(stage, parameter.Range.Name, reading.Means), read);
                }
            }
        }
    }

    private static bool DoesNothing(SamplerStage stage)
    {
        float[] row = [3, 2, 2, 1, 0.5f, -1];
        double[] expected = [.. new SamplerPlan().Trace(row).Survivors.Select(token => token.Probability)];

        // What "off" is read as may be a value that nobody can write.
        return new SamplerPlan(stage) { IsRewritten = true }.Trace(row, null, [2, 0, 0, 2, 0]).Survivors.Select(token => token.Probability).SequenceEqual(expected);
    }
}
