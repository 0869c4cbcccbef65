using System;
using System.Collections.Generic;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Samplers.Tests;

/// <summary>Drafting ahead, going back, and checking, as a program that decodes speculatively does it.</summary>
public class SpeculationTests
{
    private const int VocabularySize = 40;
    private const int Ahead = 4;

    [Fact]
    public void A_checked_text_leaves_the_sampler_like_one_that_accepted_it()
    {
        AssertLeft(new ChatSampler(1), new ChatSampler(1));
        AssertLeft(new AdjustedSampler(1), new AdjustedSampler(1));
        AssertLeft(new OrderedSampler(1), new OrderedSampler(1));
        AssertLeft(new StructSampler(1), new StructSampler(1));
    }

    [Fact]
    public void A_skewed_sampler_refuses_drafts_of_rows_stays_as_it_was_and_checks_guesses()
    {
        float[] row = Rows.Normal(VocabularySize, 1);
        var sampler = new SkewedSampler(1);
        int token = new SkewedSampler(1).Sample(row);
        Assert.StartsWith("Skew", Assert.Throws<NotSupportedException>(() => sampler.TryAcceptDraft(row, row, token)).Message, StringComparison.Ordinal);
        Assert.Equal(0, sampler.Position);
        Assert.Equal(token, sampler.Sample(row));
        DraftResult guess = sampler.TryAcceptGuess(row, token);
        Assert.Equal(guess.IsAccepted, guess.Token == token);
        Assert.Equal(2, sampler.Position);
    }

    [Fact]
    public void A_sampler_that_learns_refuses_drafts_of_rows_and_says_why()
    {
        float[] row = Rows.Normal(VocabularySize, 1);
        foreach (ISampler sampler in new ISampler[] { new SteeredSampler(1), new AdaptiveSampler(1), new MirostatSampler(1) })
        {
            NotSupportedException refused = Assert.Throws<NotSupportedException>(() => sampler.TryAcceptDraft(row, row, 0));
            Assert.StartsWith(sampler.CurrentPlan.Stages[^1].Name, refused.Message, StringComparison.Ordinal);
            Assert.Contains("learns", refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, sampler.Position);
        }
    }

    [Fact]
    public void A_sampler_that_learns_checks_tokens_that_come_from_no_distribution()
    {
        float[] row = Rows.Normal(VocabularySize, 2);
        var sampler = new MirostatSampler(1);
        DraftResult result = sampler.TryAcceptGuess(row, 3);
        Assert.True(result.IsDrawn);
        Assert.Equal(1, sampler.Position);
        double mu = ((MirostatStage)sampler.CurrentPlan.Stages[^1]).Mu;
        Assert.Equal(6 - (0.1 * ((-result.LogProbability / Math.Log(2)) - 3)), mu, 1e-5);
    }

    [Fact]
    public void The_same_step_is_always_checked_alike()
    {
        float[] target = Rows.Normal(VocabularySize, 3);
        float[] draft = Rows.Normal(VocabularySize, 4);
        var sampler = new WholeRowSampler(1);
        int token = sampler.Sample(draft);
        sampler.Position = 0;
        DraftResult first = sampler.TryAcceptDraft(target, draft, token);
        sampler.Position = 0;
        Assert.Equal(first, sampler.TryAcceptDraft(target, draft, token));
        Assert.Equal(first, new WholeRowSampler(1).TryAcceptDraft(target, draft, token));
    }

    [Fact]
    public void A_draft_without_the_history_that_it_was_drawn_with_is_refused()
    {
        float[] row = new float[4];
        row[2] = 40;
        var sampler = new NGramMemory(1);
        Array.ForEach(new[] { 0, 1, 3, 0, 1 }, sampler.Accept);
        Assert.Throws<ArgumentException>(() => sampler.TryAcceptDraft(row, row, 3));
        Assert.Equal(0, sampler.Position);
    }

    private static void AssertLeft(ISampler sampler, ISampler plain)
    {
        (List<int> text, int rejected) = Speculate(sampler);
        Assert.InRange(rejected, 1, text.Count - 1);
        text.ForEach(plain.Accept);
        plain.Position = text.Count;
        Assert.Equal(plain.Position, sampler.Position);
        for (int step = 0; step < 100; step++)
        {
            float[] row = Rows.Normal(VocabularySize, 90_000 + step);
            int token = plain.Sample(row);
            Assert.Equal(token, sampler.Sample(row));
            plain.Accept(token);
            sampler.Accept(token);
        }
    }

    // The draft model's row is near the target's.
    private static (List<int> Text, int Rejected) Speculate(ISampler sampler)
    {
        var text = new List<int>();
        int rejected = 0;
        int[] drafted = new int[Ahead];
        SamplerSnapshot snapshot = sampler.Snapshot();
        while (text.Count < 300)
        {
            sampler.Snapshot(snapshot);
            for (int i = 0; i < Ahead; i++)
            {
                drafted[i] = sampler.Sample(Draft(text.Count + i));
                sampler.Accept(drafted[i]);
            }

            sampler.Restore(snapshot);
            bool isAccepted = true;
            int first = text.Count;
            for (int i = 0; i < Ahead && isAccepted; i++)
            {
                DraftResult result = sampler.TryAcceptDraft(Target(first + i), Draft(first + i), drafted[i]);
                sampler.Accept(result.Token);
                text.Add(result.Token);
                isAccepted = result.IsAccepted;
            }

            rejected += isAccepted ? 0 : 1;
        }

        return (text, rejected);
    }

    private static float[] Target(int step) => Rows.Normal(VocabularySize, step, deviation: 1);

    private static float[] Draft(int step)
    {
        float[] near = Rows.Normal(VocabularySize, step + 50_000, deviation: 0.7);
        float[] row = Target(step);
        for (int token = 0; token < row.Length; token++)
        {
            row[token] += near[token];
        }

        return row;
    }
}
