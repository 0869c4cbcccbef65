using System.Collections.Generic;

namespace Nucleate.Plans;

/// <summary>The row after one stage.</summary>
/// <param name="Stage">The stage as written; <c>logits</c> for the row as it came.</param>
/// <param name="Survivors">The surviving tokens by falling probability, ties by rising id.</param>
/// <param name="Entropy">Of the survivors, in nats.</param>
/// <param name="KeptMass">The mass that the stage kept of what reached it, measured before it: 1 for a stage that removes nothing.</param>
public sealed record TraceStep(string Stage, IReadOnlyList<TraceToken> Survivors, double Entropy, double KeptMass);
