using System;
using System.IO;
using System.Linq;
using Xunit;

namespace QuickStart.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quickstart").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_named_with_what_to_do() =>
        Fails(["--text", Path.Combine(_folder, "none.txt")], "none.txt' does not exist", "--text");

    [Fact]
    public void An_empty_path_is_a_missing_file() => Fails(["--text", ""], "'' does not exist");

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\n ", "is empty")]
    [InlineData("Only these four words.", "has 4 words")]
    [InlineData("1 2 3 ... !", "has 0 words")]
    public void A_file_with_too_little_text_is_named_with_what_to_do(string content, string expected) =>
        Fails(["--text", Write(content)], "text.txt'", expected, "200", "--text");

    [Fact]
    public void A_folder_is_not_a_text() => Fails(["--text", _folder], "is a folder");

    [Theory]
    [InlineData("--tokens", "0")]
    [InlineData("--tokens", "-5")]
    [InlineData("--tokens", "1001")]
    [InlineData("--tokens", "many")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "1.5")]
    [InlineData("--seed", "18446744073709551616")]
    public void A_bad_value_is_shown_with_the_range(string option, string value) =>
        Fails([option, value], $"{option} '{value}' is not a whole number from ", "--help");

    [Theory]
    [InlineData("--tokens")]
    [InlineData("--text")]
    [InlineData("--sede", "1")]
    [InlineData("extra")]
    [InlineData("--seed", "1", "--seed", "2")]
    public void A_command_line_that_is_not_understood_points_to_the_help(params string[] args) => Fails(args, "--help");

    [Fact]
    public void A_prompt_of_unknown_words_is_refused() => Fails(["--text", Write(SampleText.Text), "--prompt", "zork"], "'zork'", "--prompt");

    [Fact]
    public void Help_names_every_option()
    {
        (int code, string output, string error) = Run("--help");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.All(
            ["--text <FILE>", "--prompt <WORDS>", "--tokens <N>", "--seed <S>", "--plain", "[default: 60]", "[default: 42]"],
            part => Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_shows_all_parts_in_plain_text_and_counts_no_bytes()
    {
        (int code, string output, string error) = Run("--text", Write(SampleText.Text), "--tokens", "20", "--seed", "5");
        Assert.Equal((0, string.Empty), (code, error));
        string[] lines = output.Split(Environment.NewLine);
        Assert.Equal(6, lines.Count(line => line.StartsWith("-- ", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.All(output, character => Assert.True(char.IsAscii(character), $"{character} in {output}"));
        Assert.Equal(3, lines.Count(line => line.Contains(" us |", StringComparison.Ordinal) && line.EndsWith("|          0 |", StringComparison.Ordinal)));
        Assert.Contains(">>", output, StringComparison.Ordinal);
    }

    private static void Fails(string[] args, params string[] parts)
    {
        (int code, string output, string error) = Run(args);
        Assert.Equal((QuickStartCommand.UserErrorCode, string.Empty), (code, output));
        Assert.Equal(1, error.Count(character => character == '\n'));
        Assert.All(parts, part => Assert.Contains(part, error, StringComparison.Ordinal));
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = QuickStartCommand.Run(args, output, error, isTerminal: false);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string content)
    {
        string path = Path.Combine(_folder, "text.txt");
        File.WriteAllText(path, content);
        return path;
    }
}
