namespace Nucleate.Plans.Comparison;

/// <summary>A row to try, with the tokens accepted before it, and the step that it is the row of.</summary>
/// <param name="Logits">One score per token; minus infinity for tokens that do not take part.</param>
/// <param name="History">Accepted tokens, oldest first.</param>
/// <param name="Step">What else a stage may look at.</param>
internal sealed record ComparisonRow(float[] Logits, int[] History, ComparisonStep Step);
