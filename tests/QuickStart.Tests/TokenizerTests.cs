using QuickStart.Language;
using Xunit;

namespace QuickStart.Tests;

public sealed class TokenizerTests
{
    [Fact]
    public void Words_carry_the_space_in_front_of_them() =>
        Assert.Equal([" It", " isn't", " (", "so", ")", " 0.95", ",", " top-k", ".", "\n"], Tokenizer.Tokenize("It isn't (so) 0.95, top-k."));

    [Fact]
    public void An_empty_line_ends_a_paragraph_and_a_single_line_end_is_a_space() =>
        Assert.Equal([" a", " b", "\n", " c", "\n"], Tokenizer.Tokenize("\r\n\r\n a\r\nb \r\n\t\r\n\r\nc\n\n"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \t")]
    public void Nothing_has_no_tokens(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    [Fact]
    public void A_character_outside_the_first_plane_is_one_token() => Assert.Equal([" 🦊", "🦊", "\n"], Tokenizer.Tokenize("🦊🦊"));

    [Fact]
    public void No_escape_sequence_reaches_the_terminal() => Assert.Equal([" [", "2", " J", "\n"], Tokenizer.Tokenize("\u001b[2\u001bJ"));

    [Fact]
    public void Joined_tokens_are_the_text()
    {
        string[] tokens = [.. Tokenizer.Tokenize(SampleText.Text)];
        Assert.Equal(SampleText.Text.Trim(), string.Concat(tokens).Replace("\n ", "\n\n").Trim());
    }
}
