using System;
using System.Collections.Generic;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>The names that statements of a pipeline use.</summary>
/// <param name="window">The field with the history of a stage.</param>
/// <param name="locals">The local variable with a member's checked value, by the stage's place as written.</param>
/// <param name="table">The field or property with a stage's tokens or biases, by kind and place as written.</param>
internal sealed class PipelineNames(
    Func<PlanStage, string> window, IReadOnlyDictionary<int, string> locals, Func<string, PlanStage, string> table)
{
    public string Window(PlanStage stage) => window(stage);

    public string Tokens(PlanStage stage) => table("Tokens", stage);

    public string Biases(PlanStage stage) => table("Biases", stage);

    public string Protected(PlanStage stage) => table("Protected", stage);

    /// <summary>The stage's value: a literal, or the local variable with its member's value.</summary>
    public string Value(PlanStage stage) => stage.Value.IsConstant ? Literal.Double(stage.Value.Constant) : locals[stage.Index];

    /// <summary>The value of one of several parameters, by its place in the catalog.</summary>
    public string Value(PlanStage stage, int parameter) =>
        parameter == 0 ? Value(stage) : Text(stage.Written.Values[parameter], stage.Index);

    /// <summary>The same as a <c>float</c>.</summary>
    public string Single(PlanStage stage) => stage.Value.IsConstant ? Literal.Single(stage.Value.Constant) : $"(float){locals[stage.Index]}";

    /// <summary>A constant or a variable.</summary>
    public string Text(ValueModel value, int index) => value.IsConstant ? Literal.Double(value.Constant) : locals[index];
}
