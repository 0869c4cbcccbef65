#if ERRORS
using Nucleate;

namespace RiskyPipelines;

// NUC1001: no set of tokens has the probability 1.95.
[Sampler]
[TopP(1.95)]
public sealed partial class OutOfRange;

// NUC1002: without "partial", no members can be added.
[Sampler]
[TopP(0.95)]
public sealed class Closed;

// NUC1003: between two declarations there is no order.
[Sampler]
[TopK(40)]
public sealed partial class Scattered;

[Temperature(0.8)]
public sealed partial class Scattered;

// NUC1004: the token is chosen, and a temperature has nothing left to do.
[Sampler]
[Greedy]
[Temperature(0.8)]
public sealed partial class ChosenTwice;

// NUC2004: the API's range ends at 2, and the service refuses what is above it.
[OpenAIPreset(Model = "gpt-4.1", Temperature = 3)]
public static partial class TooHot;
#endif
