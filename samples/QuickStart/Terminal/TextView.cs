using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Plans;
using QuickStart.Generation;
using QuickStart.Language;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Shows a generated text: the first steps one by one, then the whole.</summary>
public sealed class TextView(Screen screen, Vocabulary vocabulary)
{
    private const int StepsShown = 12;
    private const int BarWidth = 20;

    public void Show(string name, SamplerPlan plan, Prompt prompt, GeneratedToken[] steps)
    {
        screen.Subheading(name);
        screen.Write(Look.Mark(string.Join(" → ", plan.Stages), Look.Quiet));
        screen.Write(CreateTable(steps));
        screen.Write(Look.Mark(Text(prompt.Tokens).TrimStart(), Look.Quiet) + Look.Mark(Text(steps), Look.Own));
    }

    /// <summary>The text of some steps.</summary>
    public string Text(IEnumerable<GeneratedToken> steps) => Text(steps.Select(step => step.Token));

    /// <summary>The text of some tokens. A paragraph after the first is set off by its line end alone.</summary>
    public string Text(IEnumerable<int> tokens) => vocabulary.Join(tokens).Replace("\n ", "\n");

    private Table CreateTable(GeneratedToken[] steps)
    {
        Table table = screen.CreateTable();
        foreach (string number in new[] { "step", "survivors", "kept mass" })
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        table.AddColumn("choice").AddColumn("its probability");
        foreach ((int index, GeneratedToken step) in steps.Take(StepsShown).Index())
        {
            table.AddRow(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                Look.Count(step.Survivors),
                Look.Probability(step.KeptMass),
                Ascii.If(screen.IsPlain, Look.Quote(vocabulary[step.Token])),
                $"{Look.Probability(step.Probability)} {screen.Bar(step.Probability, BarWidth)}");
        }

        return table;
    }
}
