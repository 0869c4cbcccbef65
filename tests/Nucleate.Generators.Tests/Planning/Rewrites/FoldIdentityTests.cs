using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class FoldIdentityTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new FoldIdentity(), seed: 11, "Temperature", "TopK", "TopP", "MinP", "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "LogitBias", "Suppress");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Every_identity_goes()
    {
        string left = RewriteCase.Apply<FoldIdentity>(
            10,
            Stage.Temperature(1), Stage.TopP(1), Stage.MinP(0), Stage.Repetition(1), Stage.Frequency(0), Stage.Presence(0),
            Stage.Bias(3, 0), Stage.Suppress(), Stage.TopK(10));
        Assert.Empty(left);
    }

    [Fact]
    public void Values_next_to_the_identity_stay()
    {
        RewriteCase.StaysFor<FoldIdentity>(
            10,
            Stage.Temperature(1.0000001), Stage.TopP(0.9999999), Stage.MinP(1e-30), Stage.Repetition(0.9999999), Stage.Frequency(1e-30),
            Stage.Bias(3, -1e-30), Stage.Suppress(3), Stage.TopK(9));
    }

    [Fact]
    public void Top_k_of_the_vocabulary_stays_while_its_size_is_unknown() => RewriteCase.Stays<FoldIdentity>(Stage.TopK(int.MaxValue));

    [Fact]
    public void A_value_that_a_member_gives_may_be_another_one_at_the_next_step() =>
        RewriteCase.Stays<FoldIdentity>(Stage.Temperature(1).From("Heat"), Stage.Suppress(1).From("Early"));
}
