using System;
using System.Collections.Generic;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>The names that statements of a pipeline use.</summary>
/// <param name="memory">The field with what a stage remembers.</param>
/// <param name="position">The number of the step.</param>
/// <param name="locals">The local variable with a member's checked value, by the stage's place as written.</param>
/// <param name="table">The property with one of a stage's lists, by the list's name and the stage's place as written.</param>
internal sealed class PipelineNames(
    Func<PlanStage, string> memory, string position, IReadOnlyDictionary<int, string> locals, Func<string, PlanStage, string> table)
{
    public string Position => position;

    public string Memory(PlanStage stage) => memory(stage);

    public string Table(string name, PlanStage stage) => table(name, stage);

    /// <summary>The stage's value: a literal, or the local variable with its member's value.</summary>
    public string Value(PlanStage stage) => stage.Value.IsConstant ? Literal.Double(stage.Value.Constant) : locals[stage.Index];

    /// <summary>The value of one of several parameters, by its place in the catalog.</summary>
    public string Value(PlanStage stage, int parameter) =>
        parameter == 0 ? Value(stage) : Text(stage.ValueOf(parameter), stage.Index);

    /// <summary>The same as a <c>float</c>.</summary>
    public string Single(PlanStage stage) => stage.Value.IsConstant ? Literal.Single(stage.Value.Constant) : $"(float){locals[stage.Index]}";

    /// <summary>A constant or a variable.</summary>
    public string Text(ValueModel value, int index) => value.IsConstant ? Literal.Double(value.Constant) : locals[index];
}
