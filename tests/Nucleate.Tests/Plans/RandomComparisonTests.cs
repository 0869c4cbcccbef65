using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Plans;
using Nucleate.Plans.Comparison;
using Nucleate.Stages;
using Nucleate.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Nucleate.Tests.Plans;

public sealed class RandomComparisonTests(ITestOutputHelper output)
{
    private static readonly int s_pairs = TestScale.RepeatEverywhere(600);

    [Fact]
    public void What_is_said_of_random_pairs_is_true_and_little_stays_unknown()
    {
        var verdicts = new Dictionary<PlanVerdict, int>();
        var sizes = new List<int>();
        for (ulong seed = TestScale.FirstSeed; seed < TestScale.FirstSeed + (ulong)s_pairs; seed++)
        {
            (SamplerPlan first, SamplerPlan second) = RandomPlans.Pair(new Noise(seed));
            PlanComparison comparison = SamplerPlan.Compare(first, second);
            verdicts[comparison.Verdict] = verdicts.GetValueOrDefault(comparison.Verdict) + 1;
            switch (comparison.Verdict)
            {
                case PlanVerdict.Same:
                    Assert.Null(Agreeing.Disagreement(comparison, seed));
                    break;
                case PlanVerdict.Different:
                    Assert.True(Agreeing.IsTrue(comparison, RowCheck.Apart), $"seed {seed}: {comparison}");
                    sizes.Add(comparison.Difference!.Logits.Count(float.IsFinite));
                    break;
                default:
                    output.WriteLine($"seed {seed}: {comparison}");
                    break;
            }
        }

        output.WriteLine(string.Join(", ", verdicts));
        Assert.InRange(verdicts.GetValueOrDefault(PlanVerdict.Unknown), 0, s_pairs / 50);
        // A tenth of many equal tokens, of which a twentieth more goes, takes hundreds of them; hardly any other difference does.
        Assert.True(sizes.Max() < 256 && sizes.Count(size => size > 8) < sizes.Count / 10, string.Join(" ", sizes.Order()));
        Assert.True(verdicts[PlanVerdict.Same] > s_pairs / 5 && verdicts[PlanVerdict.Different] > s_pairs / 5);
    }

    [Fact]
    public void What_is_said_of_plans_of_any_two_dialects_is_true()
    {
        var verdicts = new Dictionary<PlanVerdict, int>();
        var seen = new HashSet<(SamplerDialect, SamplerDialect)>();
        for (ulong seed = TestScale.FirstSeed; seed < TestScale.FirstSeed + (ulong)s_pairs; seed++)
        {
            (SamplerPlan first, SamplerPlan second) = RandomPlans.DialectPair(new Noise(seed ^ 0xD1A));
            PlanComparison comparison = SamplerPlan.Compare(first, second);
            verdicts[comparison.Verdict] = verdicts.GetValueOrDefault(comparison.Verdict) + 1;
            if (comparison.Verdict == PlanVerdict.Same && first.Dialect != second.Dialect)
            {
                seen.Add((first.Dialect, second.Dialect));
            }

            Assert.Null(comparison.Verdict == PlanVerdict.Same ? Agreeing.Disagreement(comparison, seed) : null);
            Assert.True(comparison.Verdict != PlanVerdict.Different || Agreeing.IsTrue(comparison, RowCheck.Apart), $"seed {seed}: {comparison}");
        }

        output.WriteLine($"{string.Join(", ", verdicts)}; {seen.Count} pairs of dialects with a proof");
        Assert.True(seen.Count > 30);
        Assert.InRange(verdicts.GetValueOrDefault(PlanVerdict.Unknown), 0, s_pairs / 25);
    }

    [Fact]
    public void A_proof_that_forgets_the_dialect_is_noticed()
    {
        int wrong = 0;
        for (ulong seed = 0; seed < 400 && wrong == 0; seed++)
        {
            (SamplerPlan first, SamplerPlan second) = RandomPlans.DialectPair(new Noise(seed ^ 0xD1A));
            PlanComparison forgetful = SamplerPlan.Compare(RandomPlans.As(default, first), RandomPlans.As(default, second));
            if (forgetful.Verdict == PlanVerdict.Same)
            {
                var blamed = new PlanComparison(first, second) { Proof = forgetful.Proof };
                wrong += Agreeing.Disagreement(blamed, seed) is null ? 0 : 1;
            }
        }

        Assert.Equal(1, wrong);
    }

    [Fact]
    public void Comparing_again_and_the_other_way_round_gives_the_same_verdict()
    {
        for (ulong seed = 10_000; seed < 10_060; seed++)
        {
            (SamplerPlan first, SamplerPlan second) = RandomPlans.Pair(new Noise(seed));
            PlanComparison comparison = SamplerPlan.Compare(first, second);
            Assert.Equal(comparison.ToString(), SamplerPlan.Compare(first, second).ToString());
            Assert.Equal(comparison.Verdict, SamplerPlan.Compare(second, first).Verdict);
        }
    }

    [Theory]
    [InlineData("TopP", "Temperature")]
    [InlineData("TopP", "TopK")]
    [InlineData("MinP", "LogitBias")]
    [InlineData("RepetitionPenalty", "LogitBias")]
    [InlineData("TypicalP", "Temperature")]
    [InlineData("Xtc", "TopK")]
    [InlineData("EtaCutoff", "Temperature")]
    [InlineData("TopNSigma", "TopK")]
    [InlineData("SequenceBias", "Temperature")]
    public void An_unsound_exchange_among_the_rewrites_is_noticed(string stage, string before) =>
        Assert.True(IsNoticed(new Exchange(stage, before)));

    [Theory]
    [InlineData("TopP")]
    [InlineData("MinP")]
    [InlineData("TopK")]
    [InlineData("Suppress")]
    [InlineData("PresencePenalty")]
    [InlineData("Xtc")]
    [InlineData("MinLength")]
    [InlineData("BadWords")]
    [InlineData("NoRepeatNGram")]
    [InlineData("Dry")]
    [InlineData("AdaptiveP")]
    [InlineData("MirostatV2")]
    [InlineData("DynamicTemperature")]
    public void An_unsound_removal_among_the_rewrites_is_noticed(string stage) => Assert.True(IsNoticed(new Removal(stage)));

    [Fact]
    public void Sound_rewrites_are_not_blamed() => Assert.False(IsNoticed(new Exchange("TopK", "Temperature")));

    // Whether the check of proofs above finds a row that a wrong proof missed.
    private static bool IsNoticed(IRewrite rewrite)
    {
        var comparer = new PlanComparer([.. PlanComparer.Standard.Rewrites, rewrite]);
        for (ulong seed = 0; seed < 6000; seed++)
        {
            (SamplerPlan first, SamplerPlan second) = RandomPlans.Pair(new Noise(seed));
            PlanState simplified = Planner.Simplify(new PlanState(StageModels.Of(first)!, 0), comparer.Rewrites);
            PlanState other = Planner.Simplify(new PlanState(StageModels.Of(second)!, 0), comparer.Rewrites);
            bool used = simplified.Records.Concat(other.Records).Any(record => record.Rewrite == rewrite.GetType().Name);
            if (used && comparer.Compare(first, second, 0) is { Verdict: PlanVerdict.Same } comparison && Agreeing.Disagreement(comparison, seed) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Exchange(string name, string beforeName) : IRewrite
    {
        public bool TryApply(PlanState plan)
        {
            int at = plan.Stages.Count - 1;
            while (at > 0 && (plan.Stages[at].Name != name || plan.Stages[at - 1].Name != beforeName))
            {
                at--;
            }

            if (at > 0)
            {
                plan.MoveForward(at, nameof(Exchange), "it is wrong");
            }

            return at > 0;
        }
    }

    private sealed class Removal(string name) : IRewrite
    {
        public bool TryApply(PlanState plan)
        {
            int at = plan.Stages.FindIndex(stage => stage.Is(StageCatalog.Find(name)!));
            if (at >= 0)
            {
                plan.RemoveIdentity(at, nameof(Removal), "it is wrong");
            }

            return at >= 0;
        }
    }
}
