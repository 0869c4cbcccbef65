using System;
using System.Linq;
using Nucleate;
using Nucleate.Plans;
using QuickStart.Generation;
using QuickStart.Language;
using Xunit;

namespace QuickStart.Tests;

public sealed class MeasurementTests
{
    private static readonly NGramModel s_model = SampleText.Train();

    public static TheoryData<string> Names => [.. SamplerChoice.All.Select(choice => choice.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_and_sampler_allocate_nothing(string name)
    {
        ISampler sampler = SamplerChoice.All.Single(choice => choice.Name == name).Create(1);
        Measurement.WarmUp(s_model, sampler, TimeSpan.FromMilliseconds(50));
        var measured = Measurement.Of(s_model, sampler, rounds: 8);
        Assert.Equal((2_000, 0L), (measured.Steps, measured.AllocatedBytes));
        Assert.True(measured.ModelMicroseconds > 0);
        Assert.True(measured.SamplerMicroseconds > 0);
    }

    [Fact]
    public void An_allocation_would_be_seen() =>
        Assert.InRange(Measurement.Of(s_model, new Wasteful(), rounds: 2).BytesPerStep, 24, 200);

    /// <summary>A sampler that allocates an object in each step.</summary>
    private sealed class Wasteful : ISampler
    {
        private object _last = new();

        public long Position { get; set; }

        public SamplerPlan CurrentPlan => new();

        public int Sample(ReadOnlySpan<float> logits)
        {
            _last = new object();
            return _last.Equals(this) ? 1 : 0;
        }

        public int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed) => Sample(logits);

        public SampleResult TrySample(ReadOnlySpan<float> logits) => default;

        public SampleResult TrySample(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed) => default;

        public int Filter(ReadOnlySpan<float> logits, Span<Candidate> destination) => 0;

        public int Filter(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, Span<Candidate> destination) => 0;

        public void Accept(int token)
        {
        }

        public void Reset()
        {
        }

        public DraftResult TryAcceptDraft(ReadOnlySpan<float> target, ReadOnlySpan<float> draft, int draftToken, ReadOnlySpan<ulong> allowed = default) => default;

        public DraftResult TryAcceptGuess(ReadOnlySpan<float> target, int guess, ReadOnlySpan<ulong> allowed = default) => default;

        public SamplerSnapshot Snapshot() => throw new NotSupportedException("Nobody goes back.");

        public void Snapshot(SamplerSnapshot snapshot)
        {
        }

        public void Restore(SamplerSnapshot snapshot)
        {
        }
    }
}
