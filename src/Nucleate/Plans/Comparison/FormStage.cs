using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison;

/// <summary>A stage as rewrites left it, without what only tells where it came from: equal meanings are equal here.</summary>
/// <remarks>
/// Values are equal if they are the same number. Those that rewrites compute may differ by the rounding of their last
/// places: products of temperatures and margins of min-p by a relative 1e-12, sums of biases by 1e-9 nats. Neither moves a
/// probability by more than that.
/// </remarks>
internal sealed class FormStage
{
    private const double ProductSlack = 1e-12;
    private const double SumSlack = 1e-9;

    private readonly StageModel _model;
    private readonly string _variant;
    private readonly double _slack;
    private readonly bool _isRelative;

    private FormStage(PlanStage stage, StageModel model, string text, double slack = 0, bool isRelative = true)
    {
        _model = model;
        _variant = Variant(stage);
        _slack = slack;
        _isRelative = isRelative;
        Text = text + _variant;
    }

    /// <summary>The stage in words.</summary>
    public string Text { get; }

    /// <summary>The meaning of a stage.</summary>
    public static FormStage Of(PlanStage stage) => stage switch
    {
        { IsGreedy: true } => Plain(stage, new StageModel(stage.Name, default)),
        { IsTemperature: true } => Plain(stage, Written(stage), ProductSlack),
        { Constant: > 0 } when stage.Is(StageCatalog.MinP) => MinP(stage, stage.Constant.Value),
        { Constant: { } k } when stage.Is(StageCatalog.TopK) => Plain(stage, Written(stage, Math.Max(k, stage.MinKeep)) with { MinKeep = 1 }),
        { Constant: 1 } when stage.Is(StageCatalog.Xtc) => Plain(stage, Written(stage) with { Averaged = false, Coin = 0 }),
        { Written.Averaged: true } => Plain(stage, Written(stage) with { Coin = 0 }),
        { Value.IsConstant: true } when stage.Is(StageCatalog.LogitBias) => Biases(stage, FuseBiases.Entries(stage)),
        { Value.IsConstant: true } when stage.Is(StageCatalog.Suppress) =>
            Plain(stage, Written(stage) with { Tokens = new EquatableArray<int>(FuseSuppressed.Tokens(stage).Select(entry => entry.Key)) }),
        _ => Plain(stage, Written(stage)),
    };

    /// <summary>Whether both stages mean the same.</summary>
    public bool IsSame(FormStage other) =>
        string.Equals(_variant, other._variant, StringComparison.Ordinal)
        && (_model with { Values = default }).Equals(other._model with { Values = default })
        && _model.Values.Count == other._model.Values.Count
        && _model.Values.Zip(other._model.Values, IsSame).All(same => same);

    private bool IsSame(ValueModel one, ValueModel other) =>
        one.Equals(other)
        || (one.IsConstant && other.IsConstant
            && Math.Abs(one.Constant - other.Constant) <= _slack * (_isRelative ? Math.Abs(one.Constant) : 1));

    // In front of a temperature, m stands for the m to the power of the temperature: compared as the margin, which does not underflow.
    private static FormStage MinP(PlanStage stage, double m)
    {
        double margin = stage.Temperature * Math.Log(m);
        double moved = stage.Temperature == 1 ? m : Math.Exp(margin);
        string text = moved > 0 ? Describe(stage, Written(stage, moved)) : $"MinP({Literal.Number(m)}) at temperature {Literal.Number(stage.Temperature)}";
        return new FormStage(stage, Written(stage, margin), text, ProductSlack);
    }

    private static FormStage Biases(PlanStage stage, IReadOnlyList<KeyValuePair<int, double>> entries)
    {
        StageModel model = Written(stage) with
        {
            Tokens = new EquatableArray<int>(entries.Select(entry => entry.Key)),
            Values = new EquatableArray<ValueModel>(entries.Select(entry => ValueModel.Of(entry.Value))),
        };
        string text = string.Join(", ", entries.Select(entry => $"{Literal.Integer(entry.Key)}: {Short(entry.Value)}"));
        return entries.Count == 1
            ? new FormStage(stage, model, Describe(stage, model), SumSlack, isRelative: false)
            : new FormStage(stage, model, $"{stage.Name}({text})", SumSlack, isRelative: false);
    }

    private static FormStage Plain(PlanStage stage, StageModel model, double slack = 0) => new(stage, model, Describe(stage, model), slack);

    // Where dialects differ in more than values.
    private static string Variant(PlanStage stage) =>
        stage.KeepsTies ? ", with all that equal the last"
        : !stage.Is(StageCatalog.TopP) ? string.Empty
        : stage.Dialect.Nucleus switch
        {
            NucleusRule.Exceeding => ", until it is exceeded",
            NucleusRule.Within => ", without the token that exceeds it",
            _ => string.Empty,
        };

    // The first value is where rewrites put theirs.
    private static StageModel Written(PlanStage stage, double? value = null)
    {
        ValueModel[] values = [.. stage.Written.Values.Select((_, parameter) => stage.ValueOf(parameter))];
        if (values.Length > 0)
        {
            values[0] = value is { } constant ? ValueModel.Of(constant) : stage.Value;
        }

        return stage.Written with { Name = stage.Name, MinKeep = stage.MinKeep, Values = new EquatableArray<ValueModel>(values) };
    }

    private static string Describe(PlanStage stage, StageModel model) =>
        PlanStage.Describe(model with { Values = new EquatableArray<ValueModel>(model.Values.Select(Rounded)) }, stage.Facts);

    private static ValueModel Rounded(ValueModel value) => value.IsConstant ? value with { Constant = Nice(value.Constant) } : value;

    // Nine significant digits hide the rounding of products, and nothing else that is worth reading.
    private static double Nice(double value) =>
        (float)value == value ? value : double.Parse(value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static string Short(double value) => Literal.Number(Nice(value));
}
