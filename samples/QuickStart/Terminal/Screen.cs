using System;
using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QuickStart.Terminal;

/// <summary>
/// Where output goes. A rich screen is a terminal: colours, boxes, a spinner while something takes long. A plain one is
/// a file, a pipe, or a wish: ASCII lines, a fixed width, nothing that moves.
/// </summary>
public sealed class Screen
{
    private const int PlainWidth = 100;
    private const int WidestRich = 120;
    private readonly IAnsiConsole _console;

    private Screen(IAnsiConsole console, bool isPlain)
    {
        _console = console;
        IsPlain = isPlain;
    }

    /// <summary>Whether to do without colour, boxes and movement.</summary>
    public bool IsPlain { get; }

    /// <summary>Characters in a line.</summary>
    public int Width => _console.Profile.Width;

    /// <summary>A screen that writes to <paramref name="output"/>.</summary>
    public static Screen Create(TextWriter output, bool isPlain)
    {
        IAnsiConsole console = AnsiConsole.Create(isPlain ? PlainSettings(output) : new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = isPlain ? PlainWidth : Math.Min(console.Profile.Width, WidestRich);
        return new Screen(console, isPlain);
    }

    /// <summary>Begins a part of the output.</summary>
    public void Heading(string title)
    {
        _console.WriteLine();
        _console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]")
        {
            Justification = Justify.Left,
            Border = IsPlain ? BoxBorder.Ascii : BoxBorder.Square,
            Style = Style.Parse(Look.Frame),
        });
    }

    /// <summary>Begins a smaller part.</summary>
    public void Subheading(string title)
    {
        _console.WriteLine();
        Write(Look.Mark(title, Look.Title));
    }

    /// <summary>A line or paragraph, with markup.</summary>
    public void Write(string markup) => _console.MarkupLine(Ascii.If(IsPlain, markup));

    /// <summary>A table or another figure.</summary>
    public void Write(IRenderable figure) => _console.Write(figure);

    /// <summary>An empty table that fits this screen.</summary>
    public Table CreateTable() =>
        new() { Border = IsPlain ? TableBorder.Ascii : TableBorder.Rounded, BorderStyle = Style.Parse(Look.Frame) };

    /// <summary>A bar that is full at 1.</summary>
    public string Bar(double share, int width) => Look.Mark(IsPlain ? Terminal.Bar.Ascii(share, width) : Terminal.Bar.Blocks(share, width), Look.Figure);

    /// <summary>Does something that may take a moment, and says what where someone is watching.</summary>
    public T While<T>(string doing, Func<T> work) =>
        IsPlain ? work() : _console.Status().Spinner(Spinner.Known.Dots).Start(Markup.Escape(doing), _ => work());

    private static AnsiConsoleSettings PlainSettings(TextWriter output) => new()
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    };
}
