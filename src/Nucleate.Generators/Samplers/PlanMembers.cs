using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>Prints the plan as data.</summary>
internal sealed class PlanMembers(SamplerModel model, LoweredPlan plan, SamplerNames names, SourceWriter writer)
{
    private const string Plans = "global::Nucleate.Plans.";

    public void Write()
    {
        writer.Line("/// <summary>The pipeline as data: stages as written, what the compiler simplified and why, what runs, and bounds.</summary>");
        writer.Line($"public static {Plans}SamplerPlan Plan {{ get; }} = new {Plans}SamplerPlan(");
        writer.Line($"    {Literal.Text(model.Type.DisplayName)},");
        WriteArray("SamplerStage", model.Stages.Select((stage, index) => Stage(stage)), ",");
        WriteArray(
            "PlanRewrite",
            plan.Records.Select(record => $"new {Plans}PlanRewrite({Literal.Text(record.Rewrite)}, {Literal.Text(record.Stage)}, {Literal.Text(record.Reason)})"),
            ",");
        writer.Line("    new string[]");
        writer.Line("    {");
        foreach (string step in plan.Steps)
        {
            writer.Line($"        {Literal.Text(step)},");
        }

        writer.Line("    },");
        WriteBounds();
        writer.Line();
        WriteCurrentPlan();
    }

    private void WriteArray(string type, IEnumerable<string> items, string end)
    {
        string[] all = items.ToArray();
        if (all.Length == 0)
        {
            writer.Line($"    global::System.Array.Empty<{Plans}{type}>(){end}");
            return;
        }

        writer.Line($"    new {Plans}{type}[]");
        writer.Line("    {");
        foreach (string item in all)
        {
            writer.Line($"        {item},");
        }

        writer.Line("    }" + end);
    }

    private void WriteBounds()
    {
        CostEstimate costs = plan.Costs;
        string survivors = costs.MostSurvivors > 0 ? Bound(0, costs.MostSurvivors)
            : model.VocabularySize > 0 ? Bound(0, model.VocabularySize)
            : Bound(1, 0);
        writer.Line($"    new {Plans}PlanBounds");
        writer.Line("    {");
        writer.Line($"        Survivors = {survivors},");
        writer.Line($"        Passes = {Literal.Integer(costs.Passes)},");
        writer.Line($"        PassesAtMost = {Literal.Integer(costs.PassesAtMost)},");
        writer.Line($"        Exponentials = {Bound(costs.ExponentialsPerToken, costs.Exponentials)},");
        writer.Line($"        RandomWords = {Literal.Integer(costs.RandomWords)},");
        writer.Line($"    }}){Dialect};");
    }

    private string Dialect =>
        DialectCatalog.Find(model.Dialect).IsOwn ? string.Empty : $" {{ Dialect = global::Nucleate.SamplerDialect.{model.Dialect} }}";

    private static string Bound(int perToken, int constant) =>
        $"new {Plans}PlanBound({Literal.Integer(perToken)}, {Literal.Integer(constant)})";

    private void WriteCurrentPlan()
    {
        string[] members = model.Stages.Where(stage => stage.UserType.Length == 0).SelectMany(stage => stage.Values)
            .Where(value => !value.IsConstant)
            .Select(value => value.Member!)
            .Distinct()
            .ToArray();
        var switches = new HashSet<string>(
            model.Stages.Where(stage => stage.UserType.Length == 0 && StageCatalog.Find(stage.Name)!.Parameters.Count == 0)
                .SelectMany(stage => stage.Values).Where(value => !value.IsConstant).Select(value => value.Member!));
        writer.Line("/// <inheritdoc/>");
        string binds = string.Concat(members.Select(member =>
            $".Bind({Literal.Text(member)}, {(switches.Contains(member) ? $"{Identifier.Escape(member)} ? 1 : 0" : Identifier.Escape(member))})"));
        string stages = string.Concat(model.Stages.Where(stage => stage.UserType.Length > 0 && stage.Values.Count > 0)
            .Select(stage => (Member: stage.Values[0].Member!, stage.UserType)).Distinct()
            .Select(stage => $".BindStage<{stage.UserType}>({Literal.Text(stage.Member)}, {Identifier.Escape(stage.Member)})"));
        string position = plan.ReadsPosition ? $".At({names.State}.Position)" : string.Empty;
        string learned = string.Concat(
            plan.Memories.Select((memory, i) => memory.ReadsTokens ? string.Empty : $".Remembering({names.Memories[i]})"));
        writer.Line($"public global::Nucleate.Plans.SamplerPlan CurrentPlan => Plan{binds}{stages}{position}{learned};");
        writer.Line();
    }

    private static string Stage(StageModel stage)
    {
        if (stage.UserType.Length > 0)
        {
            return UserStage(stage);
        }

        StageFacts facts = StageCatalog.Find(stage.Name)!;
        var arguments = new List<string>();
        var options = new List<string>();
        if (facts.Tokens == StageTokens.One)
        {
            arguments.Add(Literal.Integer(stage.Tokens[0]));
        }

        string? member = stage.Values.FirstOrDefault(value => !value.IsConstant)?.Member;
        for (int i = 0; i < facts.Parameters.Count; i++)
        {
            double value = stage.Values[i].Constant;
            if (facts.Parameters[i].Default is not { } unless)
            {
                arguments.Add(Literal.Double(value));
            }
            else if (value != unless)
            {
                options.Add($"{facts.Parameters[i].Name} = {(facts.Parameters[i].Whole ? Literal.Integer((int)value) : Literal.Double(value))}");
            }
        }

        if (facts.Tokens == StageTokens.Many)
        {
            arguments.Add(Integers(stage.Tokens));
        }

        if (facts.Parameters.Count == 0 && member is not null)
        {
            options.Add("Active = double.NaN");
        }

        if (stage.Protected.Count > 0)
        {
            options.Add("Protected = " + Integers(stage.Protected));
        }

        if (stage.Averaged)
        {
            options.Add("Averaged = true");
        }

        if (stage.Coin > 0)
        {
            options.Add("Coin = " + Literal.Integer(stage.Coin));
        }

        if (stage.MinKeep != 1)
        {
            options.Add("MinKeep = " + Literal.Integer(stage.MinKeep));
        }

        if (facts.Window > 0 && stage.Window != facts.Window)
        {
            options.Add("Window = " + Literal.Integer(stage.Window));
        }

        if (stage.Except.Count > 0)
        {
            options.Add("Except = " + Integers(stage.Except));
        }

        List<List<int>> breakers = PlanStage.Breakers(stage);
        if (breakers.Count > 0)
        {
            options.Add($"Breakers = new int[][] {{ {string.Join(", ", breakers.Select(Integers))} }}");
        }

        if (member is not null)
        {
            options.Add("Member = " + Literal.Text(member));
        }

        string initializer = options.Count == 0 ? string.Empty : $" {{ {string.Join(", ", options)} }}";
        return $"new {Plans}{stage.Name}Stage({string.Join(", ", arguments)}){initializer}";
    }

    private static string UserStage(StageModel stage)
    {
        var options = new List<string>();
        if (stage.Changes != UserStageType.Changes)
        {
            options.Add("Changes = " + Literal.Integer(stage.Changes));
        }

        if (stage.Values.Count > 0)
        {
            options.Add("Member = " + Literal.Text(stage.Values[0].Member!));
        }

        string initializer = options.Count == 0 ? string.Empty : $" {{ {string.Join(", ", options)} }}";
        string value = stage.Values.Count > 0 ? "default" : $"new {stage.UserType}()";
        return $"new {Plans}UserStage<{stage.UserType}>({value}){initializer}";
    }

    private static string Integers(IReadOnlyCollection<int> values) =>
        values.Count == 0 ? "global::System.Array.Empty<int>()" : $"new int[] {{ {string.Join(", ", values.Select(value => Literal.Integer(value)))} }}";
}
