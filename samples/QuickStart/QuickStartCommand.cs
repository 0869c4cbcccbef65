using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using QuickStart.Terminal;

namespace QuickStart;

/// <summary>The command line: options in, exit code out.</summary>
public sealed class QuickStartCommand
{
    /// <summary>The exit code for options or files that cannot be used.</summary>
    public const int UserErrorCode = 2;

    private const int MostTokens = 1_000;
    private static readonly QuickStartOptions s_defaults = new();

    private readonly Option<string?> _text = new("--text")
    {
        Description = "Plain text or Markdown file to learn from. Default: this repository's documentation.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _prompt = new("--prompt")
    {
        Description = "Words to continue. Default: the two words with which most paragraphs of the text begin.",
        HelpName = "WORDS",
    };

    private readonly Option<int> _tokens = new("--tokens")
    {
        Description = $"Tokens to generate, 1 to {MostTokens}.",
        HelpName = "N",
        DefaultValueFactory = _ => s_defaults.Tokens,
        CustomParser = ParseTokens,
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Whole number, 0 or more. The same seed gives the same text.",
        HelpName = "S",
        DefaultValueFactory = _ => s_defaults.Seed,
        CustomParser = ParseSeed,
    };

    private readonly Option<bool> _plain = new("--plain")
    {
        Description = "No colours and no animation, ASCII lines. On by itself where output is not a terminal.",
    };

    private readonly RootCommand _root;

    private QuickStartCommand() =>
        _root = new RootCommand("Samplers declared by attributes, shown on small examples and on a language model that is trained on the spot.")
        {
            _text, _prompt, _tokens, _seed, _plain,
        };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where a line about a user's error goes.</param>
    /// <param name="isTerminal">Whether <paramref name="output"/> is a terminal.</param>
    /// <returns>0, or <see cref="UserErrorCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool isTerminal) =>
        new QuickStartCommand().Execute(args, output, error, isTerminal);

    private int Execute(string[] args, TextWriter output, TextWriter error, bool isTerminal)
    {
        ParseResult parsed = _root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Fail(error, $"{parsed.Errors[0].Message} See --help.");
        }

        if (parsed.Action is not null)
        {
            // --help and --version bring their own action.
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        try
        {
            QuickStartOptions options = Read(parsed);
            new Tour(Screen.Create(output, options.Plain || !isTerminal), options).Run();
            return 0;
        }
        catch (UserException e)
        {
            return Fail(error, e.Message);
        }
    }

    private QuickStartOptions Read(ParseResult parsed) => new()
    {
        TextFile = parsed.GetValue(_text),
        Prompt = parsed.GetValue(_prompt),
        Tokens = parsed.GetValue(_tokens),
        Seed = parsed.GetValue(_seed),
        Plain = parsed.GetValue(_plain),
    };

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine("QuickStart: " + message);
        return UserErrorCode;
    }

    private static int ParseTokens(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int tokens) && tokens is >= 1 and <= MostTokens)
        {
            return tokens;
        }

        result.AddError($"--tokens '{text}' is not a whole number from 1 to {MostTokens}.");
        return 0;
    }

    private static ulong ParseSeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
        {
            return seed;
        }

        result.AddError($"--seed '{text}' is not a whole number from 0 to {ulong.MaxValue}.");
        return 0;
    }
}
