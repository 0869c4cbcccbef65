using Nucleate;

namespace RiskyPipelines;

// NUC1005: a penalty of 1 divides by 1.
[Sampler]
[RepetitionPenalty(1)]
[TopK(40)]
public sealed partial class FreeRepetition;

// NUC1010, twice: the cut has removed the tokens that should take the place of a penalised one.
[Sampler]
[TopK(5)]
[RepetitionPenalty(1.2)]
[PresencePenalty(0.5)]
public sealed partial class PenalizedLate;

// NUC1011: braces, quotes and commas have to come again, and become less likely each time.
[Sampler(Task = GenerationTask.StructuredOutput)]
[FrequencyPenalty(0.5)]
[TopP(0.9)]
[Temperature(0.2)]
public sealed partial class WornOutBraces;
