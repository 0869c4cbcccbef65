using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using PresetsSample.Terminal;

namespace PresetsSample;

/// <summary>The command line: options in, exit code out.</summary>
public static class PresetsCommand
{
    /// <summary>The exit code where something did not arrive as written.</summary>
    public const int DifferenceCode = 1;

    /// <summary>The exit code for options that are not understood.</summary>
    public const int UserErrorCode = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where tables go.</param>
    /// <param name="error">Where a line about a user's error goes.</param>
    /// <param name="isTerminal">Whether <paramref name="output"/> is a terminal.</param>
    /// <returns>0, <see cref="DifferenceCode"/>, or <see cref="UserErrorCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, bool isTerminal)
    {
        var plain = new Option<bool>("--plain") { Description = "No colours, ASCII lines. On by itself where output is not a terminal." };
        var root = new RootCommand("Presets sent with real libraries to services that are played on this machine.") { plain };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"Presets: {parsed.Errors[0].Message} See --help.");
            return UserErrorCode;
        }

        if (parsed.Action is not null)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        }

        return await new Tour(new Screen(output, parsed.GetValue(plain) || !isTerminal)).RunAsync() ? 0 : DifferenceCode;
    }
}
