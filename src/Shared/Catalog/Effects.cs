namespace Nucleate.Catalog;

/// <summary>What parameters do, in one sentence each: the same for every API.</summary>
internal static class Effects
{
    public const string Temperature = "Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones.";
    public const string TopP = "Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn.";
    public const string TopK = "Keeps this many of the most likely tokens; the rest is never drawn.";
    public const string MinP = "Keeps the tokens that are at least this fraction as likely as the most likely one.";
    public const string TypicalP = "Keeps the tokens whose surprise is nearest to the expected one, until their probabilities sum to this.";
    public const string TopNSigma = "Keeps the tokens whose logits are within so many standard deviations of the largest one.";
    public const string FrequencyPenalty = "Lowers the logit of a token by this for each time that it occurred.";
    public const string PresencePenalty = "Lowers the logit of a token by this once it occurred.";
    public const string RepetitionPenalty = "Divides the positive logits of tokens that occurred by this, and multiplies the negative ones.";
    public const string Seed = "Asks for the same draws for the same request.";
    public const string Limit = "Ends the answer after this many tokens; the distribution stays as it is.";
    public const string Effort = "How much the model reasons before it answers.";
    public const string TopLogProbabilities = "Asks for the log-probabilities of this many of the most likely tokens at each place.";
}
