using System;
using System.Globalization;
using System.Linq;
using Nucleate;
using QuickStart.Generation;
using QuickStart.Language;
using Xunit;

namespace QuickStart.Tests;

public sealed class GenerationTests
{
    private static readonly NGramModel s_model = SampleText.Train();
    private static readonly Prompt s_prompt = Prompt.Of("The", s_model.Vocabulary);

    public static TheoryData<string> Names => [.. SamplerChoice.All.Select(choice => choice.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_text_in_every_culture(string name)
    {
        GeneratedToken[] first = Generate(name, seed: 7);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(first, Generate(name, seed: 7));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_tells_what_it_was_drawn_from(string name) =>
        Assert.All(Generate(name, seed: 3), step =>
        {
            Assert.InRange(step.Token, 0, s_model.Vocabulary.Count - 1);
            Assert.InRange(step.Survivors, 1, s_model.Vocabulary.Count);
            Assert.InRange(step.Probability, 1e-9, 1);
            Assert.InRange(step.KeptMass, 1e-9, 1 + 1e-6);
        });

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 2, 3 }, -1)]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 9, 3 }, 1)]
    [InlineData(new[] { 4 }, new[] { 5 }, 0)]
    [InlineData(new[] { 1, 2 }, new[] { 1, 2, 3 }, 2)]
    [InlineData(new int[0], new int[0], -1)]
    public void The_first_differing_token_is_found(int[] first, int[] second, int expected) =>
        Assert.Equal(expected, Fork.FirstDifference(Steps(first), Steps(second)));

    [Fact]
    public void A_fork_prefers_texts_that_begin_alike()
    {
        var fork = Fork.Find(5, seed => Steps(1, seed < 8 ? 2 : 3, seed == 6 ? 4 : 2).AsSpan(seed == 7 ? 1 : 0).ToArray());
        Assert.Equal((6ul, 2), (fork.SecondSeed, fork.At));
    }

    [Fact]
    public void Seeds_wrap_around()
    {
        var fork = Fork.Find(ulong.MaxValue, seed => Steps(1, seed == 0 ? 2 : 3));
        Assert.Equal((0ul, 1), (fork.SecondSeed, fork.At));
    }

    [Fact]
    public void Texts_that_never_differ_are_no_error() => Assert.Equal(-1, Fork.Find(0, _ => Steps(1, 2)).At);

    [Fact]
    public void Unknown_words_of_a_prompt_are_left_out_and_named()
    {
        var prompt = Prompt.Of("The zork cat", s_model.Vocabulary);
        Assert.Equal([" The", " cat"], prompt.Tokens.Select(token => s_model.Vocabulary[token]));
        Assert.Equal(["zork"], prompt.Unknown);
    }

    [Theory]
    [InlineData("zork")]
    [InlineData("")]
    public void A_prompt_without_any_known_word_is_refused(string text) =>
        Assert.Contains("--prompt", Assert.Throws<UserException>(() => Prompt.Of(text, s_model.Vocabulary)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_default_prompt_is_the_most_frequent_opening()
    {
        string[] text = [.. Tokenizer.Tokenize("One two three.\n\n(No words.\n\nFour five.\n\nFour five six.")];
        var vocabulary = Vocabulary.Of(text);
        Assert.Equal(" Four five", vocabulary.Join(Prompt.MostFrequent(text, vocabulary).Tokens));
    }

    private static GeneratedToken[] Generate(string name, ulong seed)
    {
        ISampler sampler = SamplerChoice.All.Single(choice => choice.Name == name).Create(seed);
        return new TextGenerator(s_model).Continue(sampler, s_prompt.Tokens, count: 80);
    }

    private static GeneratedToken[] Steps(params int[] tokens) => Array.ConvertAll(tokens, token => new GeneratedToken(token, 1, 1, 1));
}
