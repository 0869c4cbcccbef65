using System;
using System.Collections.Generic;
using System.Linq;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>What callers may get wrong: each is told what, and the sampler is as it was.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Source =
        """
        using Nucleate;
        [Sampler, TopK(3)] public sealed partial class Listed;
        [Sampler] public sealed partial class Plain;
        [Sampler, Greedy] public sealed partial class Best;
        [Sampler, RepetitionPenalty(1.2, Window = 8), LogitBias(0, 1), TopP(0.9)] public sealed partial class Adjusted;
        [Sampler(VocabularySize = 4), MinP(0.1)] public sealed partial class Fixed;
        [Sampler, RepetitionPenalty(1.5)] public sealed partial class Bound
        {
            [Temperature] public double Heat { get; set; } = 1;
            [TopP] public float Nucleus { get; set; } = 0.9f;
            [TopK] public int Limit { get; set; } = 3;
        }
        """;

    private static readonly float[] s_row = [1, 4, 2, 3];

    private readonly LoadedAssembly _loaded = GeneratorRun.Check(new CompileSettings { ChecksDocumentation = false, IgnoresAdvice = true }, Source).Load();

    public static TheoryData<string> Samplers => ["Listed", "Plain", "Best", "Adjusted", "Fixed"];

    public void Dispose() => _loaded.Dispose();

    [Theory]
    [MemberData(nameof(Samplers))]
    public void An_empty_row_has_an_outcome_of_its_own(string type) => Fails(type, [], [], SampleOutcome.Empty, -1);

    [Theory]
    [MemberData(nameof(Samplers))]
    public void A_row_without_a_legal_token_names_the_first_bad_index(string type)
    {
        Fails(type, [float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity], [], SampleOutcome.NoLegalToken, 0);
        Fails(type, [float.NaN, float.NaN, float.NaN, float.NaN], [], SampleOutcome.NoLegalToken, 0);
        Fails(type, [float.NegativeInfinity, float.NegativeInfinity, float.NaN, float.NaN], [], SampleOutcome.NoLegalToken, 2);
        Fails(type, s_row, [0], SampleOutcome.NoLegalToken, 0);
    }

    [Theory]
    [MemberData(nameof(Samplers))]
    public void A_mask_of_another_length_is_refused_with_both_lengths(string type)
    {
        ISampler sampler = _loaded.New(type);
        foreach (Action call in new Action[]
        {
            () => sampler.Sample(s_row, new ulong[2]), () => sampler.TrySample(s_row, []), () => sampler.Filter(s_row, new ulong[3], new Candidate[4]),
        })
        {
            ArgumentException refused = Assert.Throws<ArgumentException>("allowed", call);
            Assert.Contains("4 logits needs 1", refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, sampler.Position);
        }
    }

    [Fact]
    public void A_destination_that_is_too_small_is_refused_with_both_sizes()
    {
        ISampler sampler = _loaded.New("Listed");
        var destination = new Candidate[2];
        ArgumentException refused = Assert.Throws<ArgumentException>("destination", () => sampler.Filter(s_row, destination));
        Assert.Contains("holds 2 candidates, but 3 tokens survive", refused.Message, StringComparison.Ordinal);
        Assert.All(destination, candidate => Assert.Equal(default, candidate));
    }

    [Fact]
    public void A_row_of_another_length_than_declared_is_refused_with_both_sizes()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>("logits", () => _loaded.New("Fixed").Sample(new float[5]));
        Assert.Contains("5 logits, but the sampler is declared for a vocabulary of 4", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samplers))]
    public void A_token_outside_the_vocabulary_is_not_accepted(string type)
    {
        ISampler sampler = _loaded.New(type);
        Assert.Throws<ArgumentException>("token", () => sampler.Accept(-1));
        sampler.Sample(s_row);
        ArgumentException refused = Assert.Throws<ArgumentException>("token", () => sampler.Accept(4));
        Assert.Contains("Token 4 is outside a vocabulary of 4 tokens", refused.Message, StringComparison.Ordinal);
        sampler.Accept(3);
    }

    [Theory]
    [InlineData("Heat", -0.5, "at least 0 and at most 100")]
    [InlineData("Heat", 100.5, "at least 0 and at most 100")]
    [InlineData("Heat", double.NaN, "at least 0 and at most 100")]
    [InlineData("Nucleus", 0f, "above 0 and at most 1")]
    [InlineData("Nucleus", 1.5f, "above 0 and at most 1")]
    [InlineData("Limit", 0, "at least 1")]
    public void A_member_out_of_range_is_named_and_nothing_changes(string member, object value, string range)
    {
        ISampler sampler = _loaded.New("Bound");
        sampler.Accept(1);
        float[] before = Probabilities(sampler);
        object old = sampler.GetType().GetProperty(member)!.GetValue(sampler)!;
        sampler.GetType().GetProperty(member)!.SetValue(sampler, value);
        foreach (Action call in new Action[] { () => sampler.Sample(s_row), () => sampler.TrySample(s_row), () => sampler.Filter(s_row, new Candidate[4]) })
        {
            ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(member, call);
            Assert.Contains(range, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, sampler.Position);
        sampler.GetType().GetProperty(member)!.SetValue(sampler, old);
        Assert.Equal(before, Probabilities(sampler));
    }

    [Fact]
    public void A_position_outside_its_range_is_refused()
    {
        ISampler sampler = _loaded.New("Plain");
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Position = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Position = 1L << 56);
        Assert.Equal(0, sampler.Position);
    }

    [Fact]
    public void Reset_makes_the_sampler_as_constructed()
    {
        ISampler sampler = _loaded.New("Adjusted");
        int first = sampler.Sample(s_row);
        sampler.Accept(first);
        sampler.Reset();
        Assert.Equal(0, sampler.Position);
        Assert.Equal(Probabilities(_loaded.New("Adjusted")), Probabilities(sampler));
        Assert.Equal(first, sampler.Sample(s_row));
        sampler.Reset();
        sampler.Accept(1000);
    }

    private void Fails(string type, float[] row, ulong[] allowed, SampleOutcome outcome, int index)
    {
        ISampler sampler = _loaded.New(type);
        sampler.Sample(s_row);
        sampler.Accept(1);
        float[] before = Probabilities(sampler);
        SampleResult result = allowed.Length > 0 ? sampler.TrySample(row, allowed) : sampler.TrySample(row);
        Assert.Equal((outcome, -1, index, false), (result.Outcome, result.Token, result.FirstBadIndex, result.IsDrawn));
        SamplingException thrown = Assert.Throws<SamplingException>(() => allowed.Length > 0 ? sampler.Sample(row, allowed) : sampler.Sample(row));
        Assert.Equal((outcome, index), (thrown.Outcome, thrown.FirstBadIndex));
        Assert.Equal(0, allowed.Length > 0 ? sampler.Filter(row, allowed, new Candidate[4]) : sampler.Filter(row, new Candidate[4]));
        Assert.Equal(1, sampler.Position);
        Assert.Equal(before, Probabilities(sampler));
    }

    private static float[] Probabilities(ISampler sampler)
    {
        var candidates = new Candidate[4];
        int count = sampler.Filter(s_row, candidates);
        return [.. candidates.Take(count).OrderBy(candidate => candidate.Token).Select(candidate => candidate.Probability)];
    }
}
