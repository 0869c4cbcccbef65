using System.Collections.Generic;
using System.Globalization;
using Nucleate.Dialects;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>One stage of a plan as written, with its meaning.</summary>
public abstract record SamplerStage
{
    private protected SamplerStage()
    {
    }

    /// <summary>The stage's name: its attribute's, without the suffix.</summary>
    public abstract string Name { get; }

    /// <summary>The member that gives the value at each step, or null if the value is a constant.</summary>
    public string? Member { get; init; }

    /// <summary>Whether the value is known: a constant, or a member's value that was bound.</summary>
    public virtual bool IsBound => true;

    /// <summary>The stage as it would be written, with a member's name in place of a value that is not bound.</summary>
    public sealed override string ToString()
    {
        string arguments = Arguments;
        return arguments.Length == 0 ? Name : $"{Name}({arguments})";
    }

    private protected abstract string Arguments { get; }

    // What the stage does: the definition, in double precision.
    internal abstract void Apply(ReferenceRow row);

    internal virtual SamplerStage Bind(double value) => this;

    // A user's stage with the value that a member gives.
    internal virtual SamplerStage BindStage<TValue>(TValue stage)
        where TValue : struct => this;

    // The stage as it is after what a sampler has drawn.
    internal virtual SamplerStage Remember(StageMemory memory) => this;

    // The stage with the values that its own have in a dialect: a limit or "off" in place of a special value.
    internal virtual SamplerStage In(DialectFacts dialect) => this;

    private protected string Text(double value) =>
        double.IsNaN(value) && Member is not null ? Member : PlanText.Number(value);

    private protected static string Option(string name, double value, double unless) =>
        value == unless ? string.Empty : $", {name} = {PlanText.Number(value)}";

    private protected static string Option(string name, IReadOnlyCollection<int> tokens) =>
        tokens.Count == 0 ? string.Empty : $", {name} = [{string.Join(", ", tokens)}]";

    private protected static string Option(string name, int value, int unless) =>
        value == unless ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {name} = {value}");
}
