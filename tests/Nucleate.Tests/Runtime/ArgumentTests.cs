using System;
using System.Globalization;
using System.Threading;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Runtime;

/// <summary>Messages say both sizes and what to do, in every culture alike.</summary>
public sealed class ArgumentTests
{
    private static readonly StagePipeline s_pipeline = new([new TopKStage(3)]);

    [Fact]
    public void A_row_of_another_length_than_declared_is_refused()
    {
        var state = new SamplerState(1, 2, 1000) { Position = 5 };
        SamplerState before = state;
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SamplerRuntime.Sample(s_pipeline, ref state, new float[999]));
        Says(exception, "logits", "The row has 999 logits, but the sampler is declared for a vocabulary of 1000.");
        Assert.Equal(before, state);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(64, 0)]
    [InlineData(64, 2)]
    [InlineData(65, 1)]
    [InlineData(1000, 15)]
    public void A_mask_of_another_length_than_the_row_needs_is_refused(int logits, int words)
    {
        int needed = (logits + 63) / 64;
        foreach (Action<float[], ulong[], SamplerState> call in MaskedCalls())
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => call(new float[logits], new ulong[words], new SamplerState(0, 0)));
            Says(exception, "allowed", $"The mask has {words} words of 64 tokens, but a row of {logits} logits needs {needed}.");
        }
    }

    [Fact]
    public void An_empty_mask_is_no_mask_only_for_an_empty_row()
    {
        var state = new SamplerState(0, 0);
        Assert.Equal(SampleOutcome.Empty, SamplerRuntime.TrySample(s_pipeline, ref state, [], []).Outcome);
        Assert.Throws<ArgumentException>(() => SamplerRuntime.TrySample(s_pipeline, ref state, [1], []));
    }

    [Fact]
    public void A_destination_that_is_too_small_is_refused_and_not_written()
    {
        foreach (int count in new[] { 0, 1, 2 })
        {
            var destination = new Candidate[count];
            ArgumentException exception =
                Assert.Throws<ArgumentException>(() => SamplerRuntime.Filter(s_pipeline, new SamplerState(0, 0), [1, 2, 3, 4], destination));
            Says(
                exception,
                "destination",
                $"The destination holds {count} candidates, but 3 tokens survive. The row's length is always enough.");
            Assert.All(destination, candidate => Assert.Equal(default, candidate));
        }

        Assert.Equal(3, SamplerRuntime.Filter(s_pipeline, new SamplerState(0, 0), [1, 2, 3, 4], new Candidate[3]));
    }

    [Theory]
    [InlineData(-1, 0, "Token -1 is outside any vocabulary: ids start at 0 and are below the row's length.")]
    [InlineData(-7, 50, "Token -7 is outside a vocabulary of 50 tokens: ids start at 0 and are below the row's length.")]
    [InlineData(50, 50, "Token 50 is outside a vocabulary of 50 tokens: ids start at 0 and are below the row's length.")]
    public void A_token_outside_the_vocabulary_is_refused(int token, int vocabulary, string message)
    {
        var state = new SamplerState(1, 1, vocabulary);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SamplerArguments.CheckToken(token, state));
        Says(exception, "token", message);
    }

    [Fact]
    public void The_length_of_the_last_row_bounds_tokens_where_none_is_declared()
    {
        var state = new SamplerState(1, 1);
        SamplerArguments.CheckToken(int.MaxValue, state);
        Assert.Equal(0, state.VocabularySize);
        _ = SamplerRuntime.Sample(s_pipeline, ref state, new float[20]);
        Assert.Equal(20, state.VocabularySize);
        SamplerArguments.CheckToken(19, state);
        Assert.Throws<ArgumentException>(() => SamplerArguments.CheckToken(20, state));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_outside_of_its_range_is_refused(double value)
    {
        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => SamplerArguments.InRange(value, 0, minimumExcluded: false, 1, "Heat", "Temperature of Temperature in Chat"));
        Assert.Equal(value, exception.ActualValue);
        Says(exception, "Heat", "Heat has to be at least 0 and at most 1, since it gives Temperature of Temperature in Chat.");
    }

    [Fact]
    public void The_ends_of_a_range_belong_to_it_unless_excluded()
    {
        Assert.Equal(0, SamplerArguments.InRange(0, 0, minimumExcluded: false, 1, "P", "P of TopP in Chat"));
        Assert.Equal(1, SamplerArguments.InRange(1, 0, minimumExcluded: true, 1, "P", "P of TopP in Chat"));
        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => SamplerArguments.InRange(0, 0, minimumExcluded: true, 1, "P", "P of TopP in Chat"));
        Says(exception, "P", "P has to be above 0 and at most 1, since it gives P of TopP in Chat.");
    }

    /// <summary>The largest value below an excluded maximum, and the largest float, are no numbers for people.</summary>
    [Theory]
    [InlineData(0, true, 1, "above 0 and at most 1")]
    [InlineData(0, true, 0.9999999999999999, "above 0 and below 1")]
    [InlineData(0, false, float.MaxValue, "at least 0 and finite")]
    [InlineData(-float.MaxValue, false, float.MaxValue, "finite")]
    [InlineData(-float.MaxValue, false, 100, "at most 100")]
    [InlineData(1, false, int.MaxValue, "at least 1")]
    [InlineData(int.MinValue, false, int.MaxValue, "a number")]
    [InlineData(-0.5, false, 0.25, "at least -0.5 and at most 0.25")]
    public void A_range_is_told_as_people_say_it(double minimum, bool minimumExcluded, double maximum, string words) =>
        Assert.Equal(words, SamplerArguments.Range(minimum, minimumExcluded, maximum));

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "minus";
            odd.NumberFormat.NumberDecimalSeparator = ",";
            Thread.CurrentThread.CurrentCulture = odd;
            Says(Assert.Throws<ArgumentException>(() => SamplerArguments.CheckToken(-7, new SamplerState(0, 0))), "token", "Token -7 is");
            ArgumentOutOfRangeException exception =
                Assert.Throws<ArgumentOutOfRangeException>(() => SamplerArguments.InRange(9, -0.5, minimumExcluded: false, 1, "P", "P of TopP in Chat"));
            Says(exception, "P", "P has to be at least -0.5 and");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static void Says(ArgumentException exception, string parameter, string message)
    {
        Assert.Equal(parameter, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private static Action<float[], ulong[], SamplerState>[] MaskedCalls() =>
    [
        (logits, mask, state) => SamplerRuntime.Sample(s_pipeline, ref state, logits, mask),
        (logits, mask, state) => SamplerRuntime.TrySample(s_pipeline, ref state, logits, mask),
        (logits, mask, state) => SamplerRuntime.Filter(s_pipeline, state, logits, mask, new Candidate[logits.Length]),
    ];
}
