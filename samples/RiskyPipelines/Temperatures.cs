using Nucleate;

namespace RiskyPipelines;

// NUC1007: temperatures multiply, here to 0.4. In a settings file the last one would win, and be 0.5.
[Sampler]
[TopK(40)]
[Temperature(0.8)]
[Temperature(0.5)]
public sealed partial class TwoTemperatures;

// NUC1008: the nucleus measures what the temperature has flattened, and lets thousands of tokens through.
[Sampler]
[Temperature(1.5)]
[TopP(0.95)]
public sealed partial class HeatedFirst;

// NUC1009: nothing removes the tail, and together its tokens are likelier than the ones that make sense.
[Sampler]
[Temperature(1.5)]
public sealed partial class Unbounded;
