using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PresetsSample.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task A_run_shows_every_preset_what_arrived_and_what_came_back()
    {
        (int code, string output, string error) = await RunAsync("--plain");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.All(
            [
                "InvoiceExtraction", "SupportChat", "StoryIdeas", "Narrator", "CoolReasoning", "TwoKnobs", "UnsteadyVoice",
                "temperature: 0.1", "max_output_tokens: 800", "frequency_penalty: 0.3", "max_tokens: 1000", "voice_settings.speed: 0.95",
                "ClientResultException", "AnthropicBadRequestException", "HttpRequestException", "400:",
                "Every setting arrived as written.",
            ],
            part => Assert.Contains(part, output, StringComparison.Ordinal));
        string[] lines = output.Split(Environment.NewLine);
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
        Assert.All(output, character => Assert.True(char.IsAscii(character), $"{character} in {output}"));
        Assert.Equal(3, lines.Count(line => line.Contains("applied", StringComparison.Ordinal)));
        Assert.DoesNotContain("(!", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_say_the_same() => Assert.Equal((await RunAsync()).Output, (await RunAsync("--plain")).Output);

    [Theory]
    [InlineData("--plian")]
    [InlineData("extra")]
    public async Task A_command_line_that_is_not_understood_points_to_the_help(string argument)
    {
        (int code, string output, string error) = await RunAsync(argument);
        Assert.Equal((PresetsCommand.UserErrorCode, string.Empty), (code, output));
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.Contains(argument, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_option()
    {
        (int code, string output, string error) = await RunAsync("--help");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("--plain", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await PresetsCommand.RunAsync(args, output, error, isTerminal: false);
        return (code, output.ToString(), error.ToString());
    }
}
