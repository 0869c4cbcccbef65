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
    public const string Thinking = "Whether the model thinks before it answers.";
    public const string ThinkingBudget = "How many tokens the model may think before it answers.";
    public const string DynamicRange = "How far the temperature moves around its value with the entropy of the distribution.";
    public const string DynamicExponent = "How the temperature follows the entropy.";
    public const string RepeatWindow = "How many of the last tokens count as occurred.";
    public const string DryMultiplier = "Lowers the logit of a token that would lengthen a repeat: this much for a repeat of the allowed length.";
    public const string DryBase = "By how much each further token of a repeat multiplies the penalty.";
    public const string DryAllowedLength = "The longest repeat that costs nothing but the multiplier.";
    public const string DryWindow = "How many of the last tokens are searched for repeats.";
    public const string XtcProbability = "How often the top choices are excluded, so that less likely tokens are drawn.";
    public const string XtcThreshold = "How likely a token has to be to count as a top choice.";
    public const string Mirostat = "Replaces the cuts by one that keeps the surprise of the text near a target: 1 or 2 for the version.";
    public const string MirostatTau = "The surprise that Mirostat aims at, in bits.";
    public const string MirostatEta = "How fast Mirostat's bound learns.";
    public const string MinTokens = "Forbids the end of the answer before this many tokens.";
    public const string ContextSize = "How many tokens of the conversation the model sees.";
    public const string Stability = "How alike the readings of a text are: low is varied and may be erratic, high is even and may be monotonous.";
    public const string SimilarityBoost = "How closely the voice keeps to its original.";
    public const string Style = "How far the voice exaggerates the style of its original.";
    public const string Speed = "How fast the voice speaks, relative to its own pace.";
    public const string SpeakerBoost = "Whether similarity to the speaker is boosted further.";
}
