using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning;

/// <summary>A stage while the planner works: as written at first, and then as rewrites left it.</summary>
internal sealed record PlanStage
{
    private string? _text;

    public PlanStage(StageModel written, int index, DialectFacts? dialect = null)
    {
        Dialect = dialect ?? DialectCatalog.Own;
        Facts = StageCatalog.Find(written.Name)!;
        Written = written;
        Index = index;
        Value = written.Values.Count > 0 ? ValueOf(0) : ValueModel.Of(double.NaN);
    }

    /// <summary>Stands between sequences where several are written in one list.</summary>
    public const int SequenceEnd = -1;

    /// <summary>What is known of the stage.</summary>
    public StageFacts Facts { get; init; }

    /// <summary>Whose variant of the stage runs.</summary>
    public DialectFacts Dialect { get; }

    /// <summary>The stage as written.</summary>
    public StageModel Written { get; }

    /// <summary>Its place in the pipeline as written, from 0.</summary>
    public int Index { get; }

    /// <summary>The stage in words, as written.</summary>
    /// <remarks>Worded when somebody asks: most stages are never spoken of.</remarks>
    public string Text
    {
        get => _text ??= Describe(Written, StageCatalog.Find(Written.Name)!);
        init => _text = value;
    }

    /// <summary>The first parameter's value, with the meaning that the dialect gives it, or that of the member that switches the stage.</summary>
    public ValueModel Value { get; init; }

    /// <summary>The temperature that this stage was moved in front of, and that its value has to allow for.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Whether the value is not the written one alone, but merged with that of another stage.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Tokens and amounts of a list of biases, or tokens to suppress, by rising id; empty until fused.</summary>
    public IReadOnlyList<KeyValuePair<int, double>> Sparse { get; init; } = [];

    public string Name => Facts.Name;

    /// <summary>Whether the attribute names tokens in any of its arguments.</summary>
    public bool NamesTokens =>
        Written.Tokens.Count + Written.Except.Count + Written.Protected.Count + Written.Breakers.Count + Written.BreakerSequences.Count > 0;

    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep => Dialect.ReadMinKeep(Written.MinKeep);

    /// <summary>Whether the stage, as the system has it, would look at everything that was ever accepted.</summary>
    public bool IsEndless =>
        Facts.Has(StageTraits.Stateful) && !Dialect.IsOwn && (Written.Window == DialectFacts.WholeSequence || Written.Window == Dialect.EndlessWindow);

    /// <summary>The value if it is a constant.</summary>
    public double? Constant => Value.IsConstant ? Value.Constant : null;

    /// <summary>Whether the stage makes tokens that come again less likely: a constant on the other side of its identity rewards them.</summary>
    public bool Penalises => Facts.Has(StageTraits.DiscouragesRepetition) && !(Facts.Parameters[0].Identity is { } none && Constant < none);

    /// <summary>Whether the stage removes the tail. XTC removes favourites.</summary>
    public bool CutsTail => IsTruncation && !Is(StageCatalog.Xtc);

    public bool IsTruncation => Facts.Role == StageRole.Truncate;

    public bool IsTemperature => ReferenceEquals(Facts, StageCatalog.Temperature);

    public bool IsGreedy => ReferenceEquals(Facts, StageCatalog.Greedy);

    /// <summary>Whether this is a top-k that keeps everything that equals the k-th largest logit.</summary>
    public bool KeepsTies => Dialect.KeepsTies && Is(StageCatalog.TopK);

    /// <summary>Why the system skips the stage as written, or null if it does not.</summary>
    public string? Off
    {
        get
        {
            if (Facts.Has(StageTraits.Stateful) && Written.Window < 1 && !IsEndless)
            {
                return $"{Dialect.System} takes Window = {Literal.Integer(Written.Window)} for off";
            }

            for (int i = 0; !Dialect.IsOwn && i < Facts.Parameters.Count && i < Written.Values.Count; i++)
            {
                string parameter = Facts.Parameters[i].Name;
                if (Written.Values[i] is { IsConstant: true, Constant: var value } && Dialect.IsOff(Name, parameter, value))
                {
                    return $"{Dialect.System} takes {parameter} = {Literal.Number(value)} for off";
                }
            }

            return null;
        }
    }

    public bool Is(StageFacts facts) => ReferenceEquals(Facts, facts);

    public static string Describe(StageModel stage, StageFacts facts)
    {
        if (stage.UserType.Length > 0)
        {
            return DescribeUserStage(stage);
        }

        IEnumerable<string> tokens = stage.Tokens.Select(token => Literal.Integer(token));
        IEnumerable<string> values = ValueTexts(stage, facts);
        List<string> arguments = [.. facts.Tokens == StageTokens.One ? tokens.Concat(values) : values.Concat(tokens)];
        if (facts.Parameters.Count == 0 && stage.Values.Count > 0)
        {
            arguments.Add("if " + stage.Values[0].Member);
        }

        arguments.AddRange(Options(stage, facts));
        if (stage.Protected.Count > 0)
        {
            arguments.Add("Protected = [" + string.Join(", ", stage.Protected.Select(token => Literal.Integer(token))) + "]");
        }

        if (stage.Averaged)
        {
            arguments.Add("Averaged = true");
        }

        if (stage.MinKeep != 1)
        {
            arguments.Add("MinKeep = " + Literal.Integer(stage.MinKeep));
        }

        if (facts.Window > 0 && stage.Window != facts.Window)
        {
            arguments.Add("Window = " + Literal.Integer(stage.Window));
        }

        if (stage.Except.Count > 0)
        {
            arguments.Add("Except = [" + string.Join(", ", stage.Except.Select(token => Literal.Integer(token))) + "]");
        }

        List<List<int>> breakers = Breakers(stage);
        if (breakers.Count > 0)
        {
            arguments.Add("Breakers = [" + string.Join("; ", breakers.Select(breaker => string.Join(" ", breaker.Select(token => Literal.Integer(token))))) + "]");
        }

        return arguments.Count == 0 ? facts.Name : $"{facts.Name}({string.Join(", ", arguments)})";
    }

    private static string DescribeUserStage(StageModel stage)
    {
        string name = $"{stage.Name}<{stage.UserName}>";
        List<string> arguments = [.. stage.Values.Select(value => value.Member!)];
        if (stage.Changes != StageModel.UsualChanges)
        {
            arguments.Add("Changes = " + Literal.Integer(stage.Changes));
        }

        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>A parameter's value as written, by its place in the catalog, with the meaning that the dialect gives it.</summary>
    public ValueModel ValueOf(int parameter) =>
        Written.Values[parameter] is { IsConstant: true, IsMissing: false } value && parameter < Facts.Parameters.Count
            ? ValueModel.Of(Dialect.Read(Facts.Name, Facts.Parameters[parameter].Name, value.Constant))
            : Written.Values[parameter];

    /// <summary>A parameter's constant, by its place in the catalog; the first one may come from a member instead.</summary>
    public double Number(int parameter) => ValueOf(parameter).Constant;

    /// <summary>The token sequences that no repeat reaches back over: those of one token first.</summary>
    public static List<List<int>> Breakers(StageModel stage)
    {
        var breakers = new List<List<int>>(stage.Breakers.Select(token => new List<int> { token }));
        var sequence = new List<int>();
        foreach (int token in stage.BreakerSequences.Append(SequenceEnd))
        {
            if (token != SequenceEnd)
            {
                sequence.Add(token);
            }
            else if (sequence.Count > 0)
            {
                breakers.Add(sequence);
                sequence = [];
            }
        }

        return breakers;
    }

    private static IEnumerable<string> ValueTexts(StageModel stage, StageFacts facts) =>
        Enumerable.Range(0, System.Math.Min(facts.Parameters.Count, stage.Values.Count))
            .Where(i => facts.Parameters[i].Default is null)
            .Select(i => stage.Values[i].Member ?? Literal.Number(stage.Values[i].Constant));

    private static IEnumerable<string> Options(StageModel stage, StageFacts facts) =>
        Enumerable.Range(0, System.Math.Min(facts.Parameters.Count, stage.Values.Count))
            .Where(i => facts.Parameters[i].Default is { } unless && stage.Values[i].Constant != unless)
            .Select(i => $"{facts.Parameters[i].Name} = {Literal.Number(stage.Values[i].Constant)}");
}
