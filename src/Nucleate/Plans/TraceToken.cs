namespace Nucleate.Plans;

/// <summary>A surviving token after a stage.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="Label">Its text, or its id where no labels were given.</param>
/// <param name="Logit">Its logit after the stage.</param>
/// <param name="Probability">Its probability among the survivors.</param>
/// <param name="Cumulative">The probability of it and all more probable tokens.</param>
public sealed record TraceToken(int Token, string Label, double Logit, double Probability, double Cumulative);
