using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Text;
using Nucleate.Kernels;
using Nucleate.Plans.Comparison;

namespace Nucleate.Plans;

/// <summary>
/// A pipeline as data: the stages as written, what the compiler removed and why, what is left to run, and bounds. The
/// stages' meaning is the reference interpreter, which <see cref="Trace"/> runs.
/// </summary>
public sealed class SamplerPlan
{
    /// <summary>A plan of some stages in order, as a sampler with these attributes would have, without simplifications.</summary>
    /// <param name="stages">In the order in which they run; each one bound to a value.</param>
    public SamplerPlan(params SamplerStage[] stages)
        : this("plan", stages, [], [.. stages.Select(stage => stage.ToString())], new PlanBounds())
    {
    }

    /// <summary>The plan of a generated sampler.</summary>
    /// <param name="name">The sampler's type.</param>
    /// <param name="stages">As written.</param>
    /// <param name="rewrites">What the compiler simplified, in order.</param>
    /// <param name="steps">What runs, in words.</param>
    /// <param name="bounds">What is known of every step.</param>
    public SamplerPlan(
        string name,
        IReadOnlyList<SamplerStage> stages,
        IReadOnlyList<PlanRewrite> rewrites,
        IReadOnlyList<string> steps,
        PlanBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(rewrites);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(bounds);
        Name = name;
        Stages = stages;
        Rewrites = rewrites;
        Steps = steps;
        Bounds = bounds;
    }

    /// <summary>The sampler's type.</summary>
    public string Name { get; }

    /// <summary>Whose rules decide where systems differ.</summary>
    public SamplerDialect Dialect { get; init; }

    /// <summary>The stages as written, in order.</summary>
    public IReadOnlyList<SamplerStage> Stages { get; }

    /// <summary>What the compiler removed, moved or merged, with the reason.</summary>
    public IReadOnlyList<PlanRewrite> Rewrites { get; }

    /// <summary>What runs, in words, after all rewrites.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>What is known of every step before any row is seen.</summary>
    public PlanBounds Bounds { get; }

    /// <summary>How many tokens were drawn before the step that <see cref="Trace"/> explains: 0 unless <see cref="At"/> said otherwise.</summary>
    public long Position { get; private init; }

    /// <summary>
    /// Whether the stages are what rewrites left: a product of temperatures may be out of a range that each of them is in, so
    /// they are run as they are.
    /// </summary>
    internal bool IsRewritten { get; init; }

    /// <summary>The plan of a later step, for stages that look at how many tokens were drawn.</summary>
    /// <param name="position">0 or more.</param>
    public SamplerPlan At(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return With(Stages, position);
    }

    /// <summary>The plan of a sampler whose stages remember something.</summary>
    /// <param name="memory">What one of the stages remembers; the others are as they were.</param>
    /// <exception cref="InvalidOperationException">There is no memory: the sampler was never constructed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SamplerPlan Remembering(StageMemory memory)
    {
        if (memory is null)
        {
            throw SamplerArguments.NotConstructed();
        }

        return With([.. Stages.Select(stage => stage.Remember(memory))], Position);
    }

    /// <summary>Whether all values are known: no member still has to give one.</summary>
    public bool IsBound => Stages.All(stage => stage.IsBound);

    /// <summary>The same plan with a value for all stages that take it from a member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value; for a member of type <c>bool</c>, 1 or 0.</param>
    /// <exception cref="ArgumentException">No stage takes its value from such a member.</exception>
    public SamplerPlan Bind(string member, double value)
    {
        if (!Stages.Any(stage => string.Equals(stage.Member, member, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"No stage of {Name} takes its value from a member named '{member}'.", nameof(member));
        }

        SamplerStage[] bound =
            [.. Stages.Select(stage => string.Equals(stage.Member, member, StringComparison.Ordinal) ? stage.Bind(value) : stage)];
        return With(bound, Position);
    }

    /// <summary>The same plan with a value for all stages of the user's that take it from a member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="stage">Its value.</param>
    /// <exception cref="ArgumentException">No stage takes its value from such a member.</exception>
    public SamplerPlan BindStage<TStage>(string member, TStage stage)
        where TStage : struct, ILogitStage
    {
        if (!Stages.Any(known => known is UserStage<TStage> && string.Equals(known.Member, member, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"No stage of {Name} takes a {typeof(TStage).Name} from a member named '{member}'.", nameof(member));
        }

        SamplerStage[] bound =
            [.. Stages.Select(known => string.Equals(known.Member, member, StringComparison.Ordinal) ? known.BindStage(stage) : known)];
        return With(bound, Position);
    }

    /// <summary>Runs the reference interpreter and tells what every stage did. Slow: for explanations and tests.</summary>
    /// <param name="logits">One score per vocabulary entry.</param>
    /// <param name="labels">The tokens' texts, by id; ids are shown where they are missing.</param>
    /// <param name="history">Accepted tokens, oldest first, for stages that look at them.</param>
    /// <param name="allowed">One bit per vocabulary entry, lowest bit first; empty for no mask.</param>
    /// <param name="seed">The sampler's seed, which with sequence and <see cref="Position"/> decides what XTC's coin shows.</param>
    /// <param name="sequence">The sampler's sequence.</param>
    /// <exception cref="InvalidOperationException">
    /// A stage's value is not bound: see <see cref="Bind"/> and <see cref="ISampler.CurrentPlan"/>. Or the dialect's system
    /// has no such stage.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A stage's value is outside its range, as a sampler would say too.</exception>
    public PlanTrace Trace(
        ReadOnlySpan<float> logits,
        IReadOnlyList<string>? labels = null,
        ReadOnlySpan<int> history = default,
        ReadOnlySpan<ulong> allowed = default,
        ulong seed = 0,
        ulong sequence = 0)
    {
        SamplerStage? unbound = Stages.FirstOrDefault(stage => !stage.IsBound);
        if (unbound is not null)
        {
            throw new InvalidOperationException(
                $"{unbound} has no value, or {unbound.Member} is NaN: call Bind(\"{unbound.Member}\", value), or Trace on a sampler's CurrentPlan, with a number.");
        }

        StageRefusal.Check(this);

        return ReferenceInterpreter.Run(
            Stages, Dialect, logits, labels, history, allowed, new SamplerState(seed, sequence) { Position = Position });
    }

    private SamplerPlan With(IReadOnlyList<SamplerStage> stages, long position) =>
        new(Name, stages, Rewrites, Steps, Bounds) { Dialect = Dialect, Position = position, IsRewritten = IsRewritten };

    /// <summary>
    /// Compares what two plans keep: proves that survivors and probabilities are the same for every row, or finds a small
    /// row on which they differ, or says that it found neither. The same plans give the same answer every time.
    /// </summary>
    /// <remarks>
    /// The proof simplifies both plans with the compiler's own rewrites until they have one form. The search for a
    /// difference is bounded: rows of few tokens at the plans' own limits first, then pseudo-random ones. A difference is
    /// one of survivors, or of a survivor's probability by more than 2e-6, in the reference interpreter; rows on which a
    /// plan decides something within a relative 1e-6 of a limit do not count.
    /// Slow (up to a second): for tests, reviews and explanations.
    /// </remarks>
    /// <param name="first">One plan.</param>
    /// <param name="second">The other one.</param>
    /// <param name="vocabularySize">
    /// How many tokens rows have, or 0 to compare for rows of any length. Where it is given, proofs may use it, and rows of
    /// the search that are shorter stand for rows whose other tokens are masked.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// A stage's value is not bound, and the plans are not the same whatever its value is: see <see cref="Bind"/> and
    /// <see cref="ISampler.CurrentPlan"/>. Or the system of a plan's dialect has no such stage.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A stage's value is outside its range, or <paramref name="vocabularySize"/> is negative.
    /// </exception>
    public static PlanComparison Compare(SamplerPlan first, SamplerPlan second, int vocabularySize = 0)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNegative(vocabularySize);
        StageRefusal.Check(first);
        StageRefusal.Check(second);
        return PlanComparer.Standard.Compare(first, second, vocabularySize);
    }

    /// <summary>The stages as written and the draw.</summary>
    internal string Pipeline => PlanText.Pipeline([.. Stages.Select(stage => stage.ToString())]);

    /// <summary>The dialect, in words, where it is not the library's own.</summary>
    internal string As => Dialect == SamplerDialect.Nucleate ? string.Empty : $" as {Dialect}";

    /// <summary>The plan in words: stages, rewrites, steps and bounds.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Name}{As}: {Pipeline}");
        foreach (PlanRewrite rewrite in Rewrites)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {rewrite}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  runs: {string.Join("; ", Steps)}");
        text.Append(CultureInfo.InvariantCulture, $"  bounds: {Bounds}");
        return text.ToString();
    }
}
