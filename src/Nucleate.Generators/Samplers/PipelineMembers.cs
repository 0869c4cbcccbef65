using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>Prints the pipeline: the nested struct whose one method is the stages that run.</summary>
internal sealed class PipelineMembers(SamplerModel model, LoweredPlan plan, SamplerNames names, SourceWriter writer)
{
    public void Write()
    {
        string type = model.Type.TypeName;
        writer.Line("// The compiled pipeline, shared by Sample, TrySample and Filter.");
        using (writer.Open($"private readonly struct {names.Pipeline} : global::Nucleate.Kernels.ISamplerPipeline"))
        {
            bool usesSampler = plan.AdjustedTokens > 0 || plan.Memories.Count > 0 || plan.ReadsPosition || model.Stages.Any(stage => stage.Values.Any(value => !value.IsConstant && !value.IsStatic));
            if (usesSampler)
            {
                writer.Line($"private readonly {type} _sampler;");
                writer.Line();
                writer.Line($"public {names.Pipeline}({type} sampler) => _sampler = sampler;");
            }
            else
            {
                writer.Line($"public {names.Pipeline}({type} sampler) => _ = sampler;");
            }

            writer.Line();
            string adjustments = plan.AdjustedTokens > 0 ? "_sampler." + names.Adjustments : "null";
            writer.Line($"public global::Nucleate.Kernels.SparseAdjustments? Adjustments => {adjustments};");
            writer.Line();
            WriteTables();
            using (writer.Open("public void Narrow(ref global::Nucleate.Kernels.Survivors survivors)"))
            {
                WriteLocals();
                WriteStatements();
            }
        }
    }

    private void WriteTables()
    {
        foreach (PlanStage stage in plan.Stages)
        {
            foreach (PlanTable table in StageLowering.For(stage).Tables(stage))
            {
                string name = names.Table(table.Name, stage);
                writer.Line($"private static global::System.ReadOnlySpan<{table.Type}> {name} => new {table.Type}[] {{ {string.Join(", ", table.Values)} }};");
                writer.Line();
            }
        }
    }

    // Every value that a member gives is checked before anything happens, also that of a stage that was simplified away.
    private void WriteLocals()
    {
        bool any = false;
        for (int index = 0; index < model.Stages.Count; index++)
        {
            StageModel stage = model.Stages[index];
            StageFacts facts = StageCatalog.Find(stage.Name)!;
            int parameter = stage.Values.TakeWhile(given => given.IsConstant).Count();
            if (parameter == stage.Values.Count || stage.Values[parameter] is not { Member: { } member } source)
            {
                continue;
            }

            any = true;
            string local = names.AddLocal(stage, index);
            string value = (source.IsStatic ? model.Type.TypeName : "_sampler") + "." + Identifier.Escape(member);
            if (stage.UserType.Length > 0)
            {
                writer.Line($"{stage.UserType} {local} = {value};");
            }
            else if (facts.Parameters.Count == 0)
            {
                writer.Line($"bool {local} = {value};");
            }
            else
            {
                WriteLocal(local, value, member, stage, facts, parameter);
            }
        }

        if (any)
        {
            writer.Line();
        }
    }

    private static double Least(StageModel stage, ParameterFacts parameter) =>
        parameter.NotBelow is { } other && stage.Values[other].IsConstant ? stage.Values[other].Constant : parameter.Minimum;

    private void WriteLocal(string local, string value, string member, StageModel stage, StageFacts facts, int index)
    {
        DialectFacts dialect = DialectCatalog.Find(model.Dialect);
        ParameterFacts parameter = dialect.Range(facts.Name, facts.Parameters[index]);
        writer.Line($"double {local} = {Checked(value, member, parameter, Least(stage, parameter), $"{parameter.Name} of {facts.Name} in {model.Type.TypeName}")};");
        IReadOnlyList<Reading> readings = dialect.Find(facts.Name)?.Parameter(parameter.Name)?.Readings ?? [];
        if (readings.Count > 0)
        {
            string read = string.Concat(readings.Select(reading => $"{local} {reading.Operator} {Literal.Double(reading.Bound)} ? {Literal.Double(reading.Means)} : "));
            writer.Line($"{local} = {read}{local}; // as {dialect.System} reads it");
        }
    }

    private static string Checked(string value, string member, ParameterFacts parameter, double least, string use) =>
        $"global::Nucleate.Kernels.SamplerArguments.InRange({value}, {Literal.Double(least)}, "
        + $"minimumExcluded: {(parameter.MinimumExcluded ? "true" : "false")}, {Literal.Double(parameter.Largest)}, {Literal.Text(member)}, {Literal.Text(use)})";

    private void WriteStatements()
    {
        PipelineNames pipeline = names.ForPipeline();
        foreach (RewriteRecord removed in plan.Records.Where(record => record.Removes))
        {
            writer.Line($"// {removed.Stage} is gone: {removed.Reason}.");
        }

        for (int i = 0; i < plan.Stages.Count; i++)
        {
            PlanStage stage = plan.Stages[i];
            writer.Line($"// {stage.Text}: {plan.Steps[i]}.");
            foreach (RewriteRecord moved in plan.Records.Where(record => !record.Removes && record.Index == stage.Index))
            {
                writer.Line("// (" + moved.Reason.Replace("; ", ";\n//  ") + ")");
            }

            writer.Line(StageLowering.For(stage).Statement(stage, pipeline));
        }

        if (plan.Stages.Count == 0)
        {
            writer.Line("// Every token survives.");
        }
    }
}
