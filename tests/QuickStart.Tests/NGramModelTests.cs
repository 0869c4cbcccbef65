using System;
using System.Globalization;
using System.Linq;
using QuickStart.Language;
using Xunit;

namespace QuickStart.Tests;

public sealed class NGramModelTests
{
    private static readonly NGramModel s_tiny = NGramModel.Train([.. Tokenizer.Tokenize("a b a c")]);

    [Fact]
    public void The_vocabulary_goes_by_frequency_then_by_ordinal_order() =>
        Assert.Equal([" a", "\n", " b", " c"], Enumerable.Range(0, s_tiny.Vocabulary.Count).Select(id => s_tiny.Vocabulary[id]));

    [Theory]
    [InlineData("a", 1, " b:1 c:1", 2)]
    [InlineData("a", 2, " b:1", 1)]
    [InlineData("a", 3, "", 0)]
    [InlineData("a b", 3, " a:1", 1)]
    [InlineData("a b a", 3, " c:1", 1)]
    [InlineData("", 1, " a:1", 1)]
    [InlineData("c", 2, "", 0)]
    public void Counts_are_those_of_the_text(string before, int length, string expected, int total)
    {
        Successors found = s_tiny.After(ContextOf(s_tiny, before), length);
        string text = string.Empty;
        for (int i = 0; i < found.Tokens.Length; i++)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"{s_tiny.Vocabulary[found.Tokens[i]]}:{found.Counts[i]}");
        }

        Assert.Equal(expected, text);
        Assert.Equal(total, found.Total);
    }

    // By hand, D = 3/4, frequencies 2/5, 1/5, 1/5, 1/5. After "(start) a": b (1 - D) / 1 = 1/4, left 3/4. After "a": b and
    // c each (1 - D) / 2 of these 3/4 = 3/32, left 3/4 of 3/4 = 9/16, which the frequencies share.
    [Theory]
    [InlineData(" a", 0.225)]
    [InlineData(" b", 0.45625)]
    [InlineData(" c", 0.20625)]
    [InlineData("\n", 0.1125)]
    public void Probabilities_are_those_computed_by_hand(string token, double expected) =>
        Assert.Equal(expected, Math.Exp(Row(s_tiny, "a")[s_tiny.Vocabulary.IdOf(token)]), 1e-6);

    [Theory]
    [InlineData("")]
    [InlineData("The")]
    [InlineData("The old man heard")]
    [InlineData("sister sister sister")]
    [InlineData("Nobody would like a song,")]
    public void Every_row_is_finite_and_its_probabilities_sum_to_1(string before)
    {
        float[] row = Row(SampleText.Train(), before);
        Assert.All(row, logit => Assert.True(float.IsFinite(logit)));
        Assert.Equal(1, row.Sum(logit => Math.Exp(logit)), 1e-5);
    }

    [Fact]
    public void A_paragraph_does_not_depend_on_the_one_before()
    {
        NGramModel model = SampleText.Train();
        Context after = ContextOf(model, "The cat saw").Append(model.Vocabulary.ParagraphEnd, model.Vocabulary);
        Assert.Equal(Context.AtParagraph(model.Vocabulary), after);
    }

    [Fact]
    public void The_order_of_paragraphs_does_not_matter()
    {
        NGramModel one = NGramModel.Train([.. Tokenizer.Tokenize("a b\n\na c d\n\nb a")]);
        NGramModel other = NGramModel.Train([.. Tokenizer.Tokenize("b a\n\na b\n\na c d")]);
        Assert.Equal(Row(one, "a"), Row(other, "a"));
    }

    private static float[] Row(NGramModel model, string before)
    {
        float[] row = new float[model.Vocabulary.Count];
        model.FillLogits(ContextOf(model, before), row);
        return row;
    }

    private static Context ContextOf(NGramModel model, string text) =>
        Tokenizer.Tokenize(text)
            .Where(token => token != Tokenizer.ParagraphEnd)
            .Aggregate(Context.AtParagraph(model.Vocabulary), (context, token) => context.Append(model.Vocabulary.IdOf(token), model.Vocabulary));
}
