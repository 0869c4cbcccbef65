using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>A pipeline's plan as lines of a documentation comment, by the planner that the generator uses.</summary>
internal static class PlanComment
{
    /// <summary>The line that the block begins with.</summary>
    public const string Begin = "<!-- nucleate: plan -->";

    /// <summary>The line that it ends with.</summary>
    public const string End = "<!-- nucleate: end of plan -->";

    /// <summary>The block's lines, without the comment's slashes.</summary>
    public static IEnumerable<string> Lines(SamplerModel model)
    {
        LoweredPlan plan = Planner.Plan(model);
        yield return Begin;
        yield return $"<para>As written: {Escape(SamplerEmitter.Arrows(model.Stages.Select((stage, index) => new PlanStage(stage, index).Text)))}.</para>";
        foreach (string line in List("Simplified:", "bullet", plan.Records.Select(record => $"{record.Stage}: {record.Reason}.")))
        {
            yield return line;
        }

        foreach (string line in List("What runs:", "number", plan.Steps))
        {
            yield return line;
        }

        yield return $"<para>Bounds: {Escape(Bounds(model, plan.Costs))}.</para>";
        yield return End;
    }

    private static IEnumerable<string> List(string title, string type, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        yield return $"<para>{title}</para>";
        yield return $"<list type=\"{type}\">";
        foreach (string item in all)
        {
            yield return $"<item><description>{Escape(item)}</description></item>";
        }

        yield return "</list>";
    }

    private static string Bounds(SamplerModel model, CostEstimate costs)
    {
        string survivors = costs.MostSurvivors > 0 ? "at most " + Count(costs.MostSurvivors, "survivor")
            : model.VocabularySize > 0 ? "at most " + Count(model.VocabularySize, "survivor")
            : "as many survivors as the vocabulary has tokens";
        string passes = costs.PassesAtMost > costs.Passes
            ? $"{Count(costs.Passes, "pass")} over an ordinary row, at most {Literal.Integer(costs.PassesAtMost)} over any"
            : Count(costs.Passes, "pass") + " over the row";
        string exponentials = costs.ExponentialsPerToken == 0
            ? Count(costs.Exponentials, "exponential")
            : $"{Count(costs.ExponentialsPerToken, "exponential")} per token and {Literal.Integer(costs.Exponentials)} more";
        return $"{survivors}; {passes}; {exponentials} on ordinary rows";
    }

    private static string Count(int number, string unit)
    {
        string plural = unit.EndsWith("s", System.StringComparison.Ordinal) ? unit + "es" : unit + "s";
        return $"{Literal.Integer(number)} {(number == 1 ? unit : plural)}";
    }

    private static string Escape(string text) => SamplerEmitter.Documentation(text);
}
