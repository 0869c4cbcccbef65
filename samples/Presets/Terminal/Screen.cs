using System.IO;
using Spectre.Console;

namespace PresetsSample.Terminal;

/// <summary>Where tables go: a terminal, or plain text of a fixed width.</summary>
public sealed class Screen
{
    private const int PlainWidth = 120;
    private readonly IAnsiConsole _console;
    private readonly bool _isPlain;

    /// <summary>A screen that writes to <paramref name="output"/>.</summary>
    public Screen(TextWriter output, bool isPlain)
    {
        _isPlain = isPlain;
        _console = AnsiConsole.Create(isPlain
            ? new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
            : new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (isPlain)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    /// <summary>A line.</summary>
    public void Line(string text = "") => _console.MarkupLine(Markup.Escape(text));

    /// <summary>A table whose first columns are as wide as they need to be.</summary>
    public void Table(string[] columns, int unwrapped, string[][] rows)
    {
        var table = new Table { Border = _isPlain ? TableBorder.Ascii2 : TableBorder.Rounded, ShowRowSeparators = true };
        for (int i = 0; i < columns.Length; i++)
        {
            table.AddColumn(new TableColumn(columns[i]) { NoWrap = i < unwrapped });
        }

        foreach (string[] row in rows)
        {
            table.AddRow(System.Array.ConvertAll(row, Markup.Escape));
        }

        _console.Write(table);
    }
}
