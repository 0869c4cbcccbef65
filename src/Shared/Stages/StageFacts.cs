using System;
using System.Collections.Generic;

namespace Nucleate.Stages;

/// <summary>What a stage does to the row.</summary>
internal enum StageRole
{
    /// <summary>Changes every logit by one monotone map.</summary>
    Reshape,

    /// <summary>Changes a few logits, chosen by token id.</summary>
    Adjust,

    /// <summary>Removes tokens.</summary>
    Truncate,

    /// <summary>Ends the pipeline by choosing the token.</summary>
    Terminal,

    /// <summary>Whatever the user wrote.</summary>
    Unknown,
}

/// <summary>Properties that the planner's proofs use.</summary>
[Flags]
internal enum StageTraits
{
    None = 0,

    /// <summary>The order of the logits does not change.</summary>
    Monotone = 1,

    /// <summary>The best token before the stage is the best token after it.</summary>
    KeepsBest = 2,

    /// <summary>The survivors are the first tokens by falling logit, ties by rising id.</summary>
    KeepsPrefix = 4,

    /// <summary>Which tokens survive does not depend on a temperature in front of the stage.</summary>
    CommutesWithTemperature = 8,

    /// <summary>The stage reads the accepted tokens.</summary>
    Stateful = 16,

    /// <summary>The cut is measured in probabilities, so a temperature in front of the stage changes what it keeps.</summary>
    MeasuresMass = 32,

    /// <summary>The stage makes tokens that were accepted before less likely.</summary>
    DiscouragesRepetition = 64,

    /// <summary>The stage pushes against what a format has to repeat or to end with: brackets, quotes, line ends, the end of the text.</summary>
    DisturbsFormats = 128,

    /// <summary>A terminal stage that aims at a level of surprise by a cut or a weighting of its own.</summary>
    SteersItself = 256,

    /// <summary>The stage can remove tokens by their ids, whatever their logits: so also the only one that is left.</summary>
    Masks = 512,
}

/// <summary>What a stage remembers from step to step.</summary>
internal enum StageMemoryKind
{
    None,

    /// <summary>How often each token occurs among the last accepted ones.</summary>
    Counts,

    /// <summary>The last accepted tokens in order, and how long a repeat of their end lies where.</summary>
    Repeats,

    /// <summary>How much of a token sequence was accepted last.</summary>
    Sequence,

    /// <summary>How many tokens were drawn: the sampler's position.</summary>
    Position,

    /// <summary>What the draws of a terminal stage taught it.</summary>
    Draws,
}

/// <summary>Whether a stage names tokens in its attribute.</summary>
internal enum StageTokens
{
    None,

    /// <summary>One token, which comes before the parameters.</summary>
    One,

    /// <summary>Any number of tokens, after the parameters.</summary>
    Many,
}

/// <summary>One parameter of a stage: its name, range and the value at which the stage does nothing.</summary>
internal sealed class ParameterFacts
{
    public ParameterFacts(string name, double minimum, double maximum)
    {
        Name = name;
        Minimum = minimum;
        Maximum = maximum;
    }

    public string Name { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>Whether <see cref="Minimum"/> itself is outside the range.</summary>
    public bool MinimumExcluded { get; set; }

    /// <summary>Whether <see cref="Maximum"/> itself is outside the range.</summary>
    public bool MaximumExcluded { get; set; }

    /// <summary>The largest value in the range.</summary>
    public double Largest =>
        MaximumExcluded ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Maximum) - 1) : Maximum;

    /// <summary>The place of a parameter that this one has to be at least, if there is one.</summary>
    public int? NotBelow { get; set; }

    /// <summary>The least value of a stage that averages over its coin, whose memory has a fixed size; 0 for the range's.</summary>
    public double LeastAveraged { get; set; }

    /// <summary>Whether only whole numbers are meant.</summary>
    public bool Whole { get; set; }

    /// <summary>
    /// The value at which the stage is the identity, if there is one. A stage is the identity where each parameter that has
    /// such a value has it.
    /// </summary>
    public double? Identity { get; set; }

    /// <summary>
    /// The value where none is written; null for a parameter that has to be given. Parameters with a default come after
    /// the others, and are settable properties of attribute and record instead of constructor parameters.
    /// </summary>
    public double? Default { get; set; }

    /// <summary>The range in mathematical notation, for messages and documentation. Every finite float is as good as all numbers.</summary>
    public string Range
    {
        get
        {
            string low = Minimum <= float.MinValue ? "(-∞" : (MinimumExcluded ? "(" : "[") + Text(Minimum);
            string high = Maximum >= float.MaxValue || (Whole && Maximum >= int.MaxValue) ? "∞)" : Text(Maximum) + (MaximumExcluded ? ")" : "]");
            return $"{low}, {high}";
        }
    }

    /// <summary>What to write instead of a value outside the range, in words: the nearest one in it, if there is one.</summary>
    public string Instead(double value) =>
        Nearest(value) is { } nearest ? Text(nearest)
        : double.IsNaN(value) ? "a number in it"
        : value > Minimum ? "a value below " + Text(Maximum)
        : "a value above " + Text(Minimum);

    /// <summary>The value of the range that is nearest to one outside it, if there is one.</summary>
    public double? Nearest(double value) =>
        double.IsNaN(value) ? null
        : value > Largest ? (MaximumExcluded ? null : Maximum)
        : value <= Minimum && !MinimumExcluded ? Minimum
        : null;

    public bool Contains(double value) =>
        !double.IsNaN(value) && value <= Largest && (MinimumExcluded ? value > Minimum : value >= Minimum);

    /// <summary>A number as a person would write it: a value that came from a float reads as that float.</summary>
    public static string Text(double value)
    {
        float single = (float)value;
        return double.IsPositiveInfinity(value) ? "∞"
            : double.IsNegativeInfinity(value) ? "-∞"
            : single == float.MaxValue && value == single ? "float.MaxValue"
            : single == float.MinValue && value == single ? "float.MinValue"
            : single == value ? single.ToString("R", System.Globalization.CultureInfo.InvariantCulture)
            : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>What library, planner and rules have to know about one stage.</summary>
internal sealed class StageFacts
{
    public StageFacts(string name, StageRole role, StageTraits traits, params ParameterFacts[] parameters)
    {
        Name = name;
        Role = role;
        Traits = traits;
        Parameters = parameters;
    }

    /// <summary>The attribute's name without its suffix; the stage's name everywhere.</summary>
    public string Name { get; }

    public StageRole Role { get; }

    public StageTraits Traits { get; }

    public IReadOnlyList<ParameterFacts> Parameters { get; }

    /// <summary>Whether the attribute names tokens.</summary>
    public StageTokens Tokens { get; set; }

    /// <summary>Whether the attribute can exempt tokens (<c>Except</c>).</summary>
    public bool HasExcept { get; set; }
    /// <summary>What the stage remembers from step to step.</summary>
    public StageMemoryKind Memory { get; set; }

    /// <summary>How many accepted tokens count where the attribute does not say it, or 0 for a stage without a window.</summary>
    public int Window { get; set; }

    /// <summary>How often the stage may stand in a pipeline, whose steps keep that many in memory of a fixed size; 0 for any number.</summary>
    public int MostOften { get; set; }

    public bool Has(StageTraits traits) => (Traits & traits) == traits;
}
