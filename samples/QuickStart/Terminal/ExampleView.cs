using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Plans;
using QuickStart.Examples;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Shows a worked example: its row, and beside it what each plan makes of it.</summary>
public sealed class ExampleView(Screen screen)
{
    private const int WideScreen = 100;

    // Two columns with bars fit a terminal of 80 columns.
    private readonly int _barWidth = screen.Width >= WideScreen ? 12 : 7;

    public void Show(WorkedExample example)
    {
        screen.Subheading(example.Title);
        screen.Write(Markup.Escape(example.Lesson));
        PlanTrace row = example.Trace(new SamplerPlan());
        PlanTrace[] traces = [.. example.Variants.Select(variant => example.Trace(variant.Plan))];
        Table table = CreateTable(example);
        foreach (TraceToken token in row.Survivors)
        {
            table.AddRow([.. Cells(token), .. traces.Select(trace => Cell(trace, token.Token, example.ShowsLogits))]);
        }

        screen.Write(table);
    }

    private Table CreateTable(WorkedExample example)
    {
        Table table = screen.CreateTable();
        table.AddColumn("token");
        foreach (string number in new[] { "logit", "p", "sum of p" })
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        foreach (Variant variant in example.Variants)
        {
            table.AddColumn(Look.Mark(variant.Title, Look.Title));
        }

        return table;
    }

    private static IEnumerable<string> Cells(TraceToken token) =>
    [
        Look.Quote(token.Label), Logit(token.Logit), Look.Probability(token.Probability), Look.Probability(token.Cumulative),
    ];

    private string Cell(PlanTrace trace, int token, bool showsLogit)
    {
        TraceToken? survivor = trace.Survivors.FirstOrDefault(candidate => candidate.Token == token);
        if (survivor is null)
        {
            return Look.Mark("removed", Look.Quiet);
        }

        string logit = showsLogit ? Logit(survivor.Logit).PadLeft(4) + "  " : string.Empty;
        return $"{logit}{Look.Probability(survivor.Probability)} {screen.Bar(survivor.Probability, _barWidth)}";
    }

    private static string Logit(double logit) => logit.ToString("0.0##", CultureInfo.InvariantCulture);
}
