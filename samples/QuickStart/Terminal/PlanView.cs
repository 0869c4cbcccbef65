using System.Linq;
using Nucleate.Plans;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Shows a plan: what was written, what the compiler made of it, and why.</summary>
public sealed class PlanView(Screen screen)
{
    public void Show(string name, SamplerPlan plan)
    {
        screen.Subheading(name);
        Table table = screen.CreateTable().HideHeaders();
        table.AddColumn(new TableColumn(string.Empty).NoWrap()).AddColumn(string.Empty);
        Row(table, "written", string.Join(" → ", plan.Stages.Select(stage => stage.ToString()).Append("draw")));
        Row(table, "simplified", Rewrites(plan));
        Row(table, "runs", string.Join("\n", plan.Steps.Index().Select(step => $"{step.Index + 1}. {step.Item}")));
        Row(table, "bounds", plan.Bounds.ToString());
        screen.Write(table);
    }

    private static string Rewrites(SamplerPlan plan) =>
        plan.Rewrites.Count == 0
            ? "nothing to remove, move or merge"
            : string.Join("\n", plan.Rewrites.Select(rewrite => $"{rewrite.Name}: {rewrite.Stage}: {rewrite.Reason}"));

    private void Row(Table table, string title, string text) =>
        table.AddRow(Look.Mark(title, Look.Quiet), Markup.Escape(Ascii.If(screen.IsPlain, text)));
}
