using System;
using System.Globalization;
using System.Linq;
using QuickStart.Generation;
using QuickStart.Language;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Shows two texts side by side, with the token where they part.</summary>
public sealed class ForkView(Screen screen, Vocabulary vocabulary)
{
    private readonly TextView _text = new(screen, vocabulary);

    public void Show(Prompt prompt, Fork fork)
    {
        Table table = screen.CreateTable();
        table.AddColumn(new TableColumn(Seed(fork.FirstSeed))).AddColumn(new TableColumn(Seed(fork.SecondSeed)));
        table.AddRow(
            Ascii.If(screen.IsPlain, Marked(prompt, fork.First, fork.At)),
            Ascii.If(screen.IsPlain, Marked(prompt, fork.Second, fork.At)));
        screen.Write(table);
        screen.Write(Explanation(fork));
    }

    private string Marked(Prompt prompt, GeneratedToken[] steps, int at)
    {
        string begin = Look.Mark(_text.Text(prompt.Tokens).TrimStart(), Look.Quiet);
        if (at < 0 || at >= steps.Length)
        {
            return begin + Markup.Escape(_text.Text(steps));
        }

        string common = Look.Mark(_text.Text(steps[..at]), Look.Quiet);
        string own = Look.Mark(_text.Text(steps[(at + 1)..]), Look.Own);
        return begin + common + Choice(vocabulary[steps[at].Token]) + own;
    }

    // The mark is in the text too, for screens without colour.
    private static string Choice(string token)
    {
        string word = token.Trim();
        string space = token.StartsWith(' ') ? " " : string.Empty;
        return space + Look.Mark($">>{(word.Length == 0 ? "(paragraph)" : word)}<<", Look.Alert);
    }

    private string Explanation(Fork fork)
    {
        if (fork.At < 0)
        {
            return "Both texts are the same: nothing but these tokens survived, or chance agreed at every step.";
        }

        if (fork.At >= Math.Min(fork.First.Length, fork.Second.Length))
        {
            return "One text ends where the other goes on.";
        }

        GeneratedToken first = fork.First[fork.At];
        GeneratedToken second = fork.Second[fork.At];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Token {fork.At + 1} is the first that differs. Up to there both saw the same rows, and here the same {first.Survivors} survivors: "
            + $"one drew {Look.Quote(vocabulary[first.Token])} (probability {Look.Probability(first.Probability)}), "
            + $"the other {Look.Quote(vocabulary[second.Token])} ({Look.Probability(second.Probability)}). "
            + $"From there each text follows its own choice. Later tokens that are the same at the same place: {SamePlaces(fork)} of {fork.First.Length - fork.At - 1}.");
    }

    private static int SamePlaces(Fork fork) =>
        fork.First.Zip(fork.Second).Skip(fork.At + 1).Count(pair => pair.First.Token == pair.Second.Token);

    private static string Seed(ulong seed) => string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
}
