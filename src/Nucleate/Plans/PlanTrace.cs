using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Nucleate.Plans;

/// <summary>A row on its way through a plan, stage by stage, computed by the reference interpreter.</summary>
public sealed class PlanTrace
{
    private const int RowsShown = 12;

    internal PlanTrace(IReadOnlyList<TraceStep> steps, double keptMass, SamplerDialect dialect)
    {
        Dialect = dialect;
        Steps = steps;
        KeptMass = keptMass;
    }

    /// <summary>Whose rules ran.</summary>
    public SamplerDialect Dialect { get; }

    /// <summary>The row as it came, then the row after each stage.</summary>
    public IReadOnlyList<TraceStep> Steps { get; }

    /// <summary>The survivors' share of the distribution without truncations, at the temperature of the draw.</summary>
    public double KeptMass { get; }

    /// <summary>The distribution that a token is drawn from: the survivors of the last stage.</summary>
    public IReadOnlyList<TraceToken> Survivors => Steps[^1].Survivors;

    /// <summary>A table in plain text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Dialect != SamplerDialect.Nucleate)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"as {Dialect}");
        }

        foreach (TraceStep step in Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Stage}: {step.Survivors.Count} survivors, ")
                .AppendLine(CultureInfo.InvariantCulture, $"entropy {step.Entropy:F4} nats, kept mass {step.KeptMass:F4}");
            for (int i = 0; i < step.Survivors.Count && i < RowsShown; i++)
            {
                TraceToken token = step.Survivors[i];
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {token.Label,-16} logit {token.Logit,9:F4}  p {token.Probability:F4}  cumulative {token.Cumulative:F4}");
            }

            if (step.Survivors.Count > RowsShown)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  … and {step.Survivors.Count - RowsShown} more");
            }
        }

        return text.ToString();
    }
}
