using Nucleate;

namespace QuickStart;

/// <summary>
/// Stays with what is likely. The temperature comes first: it favours the favourites, so the nucleus after it is smaller.
/// </summary>
[Sampler(Task = GenerationTask.FactualAnswers)]
[RepetitionPenalty(1.1f, Window = 64)]
[Temperature(0.4f)]
[TopK(20)]
[TopP(0.9f)]
public sealed partial class Cautious;

/// <summary>The chain that most chat programs begin with.</summary>
[Sampler(Task = GenerationTask.Drafting)]
[RepetitionPenalty(1.1f, Window = 64)]
[TopK(40)]
[TopP(0.95f)]
[MinP(0.05f)]
[Temperature(0.8f)]
public sealed partial class Balanced;

/// <summary>
/// Takes the road less travelled. The cut comes first, so that the temperature flattens only what was worth keeping.
/// </summary>
[Sampler(Task = GenerationTask.CreativeWriting)]
[MinP(0.02f)]
[Temperature(1.3f)]
public sealed partial class Adventurous;
