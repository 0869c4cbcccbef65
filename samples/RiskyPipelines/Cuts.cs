using Nucleate;

namespace RiskyPipelines;

// NUC1005: a nucleus of mass 1 is everything. Whoever reads it believes that there is a limit.
[Sampler]
[TopP(1)]
[Temperature(0.9)]
public sealed partial class Unlimited;

// NUC1006: 20 tokens are left, so the limit of 50 is never reached. Which of the two was meant?
[Sampler]
[TopK(20)]
[TopP(0.95)]
[TopK(50)]
public sealed partial class TwoLimits;

// NUC1006: temperature 0 takes the best token, which every nucleus contains. There is no chance left to limit.
[Sampler]
[TopP(0.9)]
[Temperature(0)]
public sealed partial class LimitedCertainty;

// NUC1007: the stronger of two thresholds in a row decides alone.
[Sampler]
[MinP(0.02)]
[MinP(0.1)]
[Temperature(0.9)]
public sealed partial class TwoThresholds;
