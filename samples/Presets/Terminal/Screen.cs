using System;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace PresetsSample.Terminal;

/// <summary>Where tables go: a terminal, or plain text of a fixed width.</summary>
public sealed class Screen
{
    private const int PlainWidth = 120;

    // A column that wraps is readable from this width on.
    private const int LeastWidth = 18;
    private const int BorderWidth = 3;
    private readonly IAnsiConsole _console;
    private readonly bool _isPlain;

    /// <summary>A screen that writes to <paramref name="output"/>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isPlain">Whether without colours, in ASCII.</param>
    /// <param name="width">How many columns it has; by default those of the terminal, or enough for plain text.</param>
    public Screen(TextWriter output, bool isPlain, int? width = null)
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
        if (isPlain || width is not null)
        {
            _console.Profile.Width = width ?? PlainWidth;
        }
    }

    /// <summary>A line.</summary>
    public void Line(string text = "") => _console.MarkupLine(Markup.Escape(text));

    /// <summary>A table whose first columns are as wide as they need to be; where they do not fit, its rows one below the other.</summary>
    public void Table(string[] columns, int unwrapped, string[][] rows)
    {
        if (Needed(columns, unwrapped, rows) > _console.Profile.Width)
        {
            Stack(columns, rows);
            return;
        }

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

    private static int Needed(string[] columns, int unwrapped, string[][] rows) => 1 + columns.Select((column, index) => BorderWidth + (index < unwrapped
        ? rows.SelectMany(row => row[index].Split('\n')).Append(column).Max(line => line.Length)
        : LeastWidth)).Sum();

    private void Stack(string[] columns, string[][] rows)
    {
        foreach (string[] row in rows)
        {
            Line();
            Line(row[0].Replace("\n", ", ", StringComparison.Ordinal));
            for (int i = 1; i < columns.Length; i++)
            {
                Line($"  {columns[i]}:");
                foreach (string line in row[i].Split('\n'))
                {
                    Line("    " + line);
                }
            }
        }
    }
}
