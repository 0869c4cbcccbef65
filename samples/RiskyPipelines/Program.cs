using System;
using System.Globalization;
using System.Linq;
using Nucleate;
using RiskyPipelines;

const ulong Seed = 42;
(ISampler Risky, ISampler Repaired)[] pairs =
[
    (new Unlimited(Seed), new Repaired.Unlimited(Seed)),
    (new TwoLimits(Seed), new Repaired.TwoLimits(Seed)),
    (new LimitedCertainty(Seed), new Repaired.LimitedCertainty(Seed)),
    (new TwoThresholds(Seed), new Repaired.TwoThresholds(Seed)),
    (new TwoTemperatures(Seed), new Repaired.TwoTemperatures(Seed)),
    (new HeatedFirst(Seed), new Repaired.HeatedFirst(Seed)),
    (new Unbounded(Seed), new Repaired.Unbounded(Seed)),
    (new FreeRepetition(Seed), new Repaired.FreeRepetition(Seed)),
    (new PenalizedLate(Seed), new Repaired.PenalizedLate(Seed)),
    (new WornOutBraces(Seed), new Repaired.WornOutBraces(Seed)),
];

float[] logits = Figures.Row(vocabularySize: 32_000);
Console.WriteLine($"{Figures.Steps} tokens from {logits.Length} logits");
Console.WriteLine($"{"",-18}{"survivors",19}{"in the tail",19}{"distinct",19}");
Console.WriteLine($"{"",-18}{"risky  repaired",19}{"risky  repaired",19}{"risky  repaired",19}");
foreach ((ISampler risky, ISampler repaired) in pairs)
{
    Figures before = Figures.Of(risky, logits);
    Figures after = Figures.Of(repaired, logits);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{risky.GetType().Name,-18}{before.Survivors,9}{after.Survivors,10}{before.Tail,9:P1}{after.Tail,10:P1}{before.Distinct,9}{after.Distinct,10}"));
}

Console.WriteLine($"{Uses.WithoutHistory(logits, 20).Distinct().Count()} distinct tokens of 20 where the penalty is never told any");
(System.Collections.Generic.IReadOnlyList<int> first, System.Collections.Generic.IReadOnlyList<int> second) = Uses.FromCopies(logits, 20);
Console.WriteLine($"the copy's 20 tokens are {(first.SequenceEqual(second) ? "the same" : "others")}");
