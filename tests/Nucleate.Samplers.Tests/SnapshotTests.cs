using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Nucleate.Samplers.Tests;

/// <summary>Snapshots of everything that samplers remember: copies and rollbacks behave exactly like the original.</summary>
public class SnapshotTests
{
    private const int VocabularySize = 14;

    /// <summary>Samplers that remember more than their position.</summary>
    private static readonly Dictionary<string, Func<ulong, ISampler>> s_remembering = new(StringComparer.Ordinal)
    {
        ["RepetitionPenalty"] = sequence => new RepetitionMemory(1, sequence),
        ["FrequencyPenalty"] = sequence => new FrequencyMemory(1, sequence),
        ["PresencePenalty"] = sequence => new PresenceMemory(1, sequence),
        ["NoRepeatNGram"] = sequence => new NGramMemory(1, sequence),
        ["MinLength"] = sequence => new MinLengthMemory(1, sequence),
        ["Dry"] = sequence => new DryMemory(1, sequence),
        ["BadWords"] = sequence => new BadWordsMemory(1, sequence),
        ["SequenceBias"] = sequence => new SequenceBiasMemory(1, sequence),
        ["Mirostat"] = sequence => new MirostatLearner(1, sequence),
        ["MirostatV2"] = sequence => new MirostatV2Learner(1, sequence),
        ["AdaptiveP"] = sequence => new AdaptivePLearner(1, sequence),
        [nameof(ChatSampler)] = sequence => new ChatSampler(1, sequence),
        [nameof(OrderedSampler)] = sequence => new OrderedSampler(1, sequence),
        [nameof(AdjustedSampler)] = sequence => new AdjustedSampler(1, sequence),
        [nameof(OwnFollower)] = sequence => new OwnFollower(1, sequence),
    };

    /// <summary>Samplers that remember their position, by which coins and draws fall, and nothing else.</summary>
    private static readonly Dictionary<string, Func<ulong, ISampler>> s_others = new(StringComparer.Ordinal)
    {
        [nameof(WholeRowSampler)] = sequence => new WholeRowSampler(1, sequence),
        [nameof(NucleusSampler)] = sequence => new NucleusSampler(1, sequence),
        [nameof(MarginSampler)] = sequence => new MarginSampler(1, sequence),
        [nameof(GreedySampler)] = sequence => new GreedySampler(1, sequence),
        [nameof(StructSampler)] = sequence => new StructSampler(1, sequence),
        [nameof(TypicalSampler)] = sequence => new TypicalSampler(1, sequence),
        [nameof(CutoffSampler)] = sequence => new CutoffSampler(1, sequence),
        [nameof(DeviationSampler)] = sequence => new DeviationSampler(1, sequence),
        [nameof(CoinTosser)] = sequence => new CoinTosser(1, sequence),
        [nameof(UnobviousSampler)] = sequence => new UnobviousSampler(1, sequence),
        [nameof(EntropySampler)] = sequence => new EntropySampler(1, sequence),
        [nameof(SmoothSampler)] = sequence => new SmoothSampler(1, sequence),
        [nameof(CliffSampler)] = sequence => new CliffSampler(1, sequence),
        [nameof(CollisionSampler)] = sequence => new CollisionSampler(1, sequence),
        [nameof(TailSampler)] = sequence => new TailSampler(1, sequence),
        [nameof(SkewedDrawer)] = sequence => new SkewedDrawer(1, sequence),
        [nameof(OwnCutter)] = sequence => new OwnCutter(1, sequence),
        [nameof(OwnAdjuster)] = sequence => new OwnAdjuster(1, sequence),
    };

    private static Dictionary<string, Func<ulong, ISampler>> Makers { get; } =
        new([.. s_remembering, .. s_others], StringComparer.Ordinal);

    public static TheoryData<string> Plans() => [.. Makers.Keys];

    [Fact]
    public void Every_stage_that_remembers_is_here()
    {
        Type catalog = typeof(ISampler).Assembly.GetType("Nucleate.Stages.StageCatalog", throwOnError: true)!;
        var stages = (IEnumerable<object>)catalog.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        IEnumerable<string> remembering = stages.Where(stage => Read(stage, "Memory") != "None").Select(stage => Read(stage, "Name"));
        Assert.NotEmpty(remembering);
        Assert.All(remembering, name => Assert.Contains(name, s_remembering.Keys));
    }

    [Fact]
    public void Every_stage_of_the_library_is_in_one_of_the_samplers()
    {
        Type[] stages = [.. typeof(StageAttribute).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(StageAttribute)))];
        Type[] samplers = [.. Makers.Values.Select(make => make(0).GetType())];
        Type[] onTypes = [.. samplers.SelectMany(StagesOn)];
        Type[] onMembers = [.. samplers.SelectMany(sampler => sampler.GetProperties()).SelectMany(StagesOn)];
        Assert.Equal([], stages.Except([.. onTypes, .. onMembers]).Select(stage => stage.Name));
        Assert.Contains(typeof(StageAttribute<>), onTypes);
        Assert.Contains(typeof(StageAttribute<>), onMembers);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_copy_behaves_like_the_original_for_a_thousand_steps(string plan)
    {
        ISampler original = Used(plan);
        ISampler copy = Makers[plan](0);
        copy.Restore(original.Snapshot());
        Assert.Equal(300, copy.Position);
        SampleResult[] expected = Run(original, 1000, seed: 2);
        Assert.Equal(expected, Run(copy, 1000, seed: 2));

        // Without its history and position, only the best token is the same.
        Assert.Equal(plan == nameof(GreedySampler), expected.SequenceEqual(Run(Makers[plan](0), 1000, seed: 2)));
    }

    /// <summary>What a stage of the user's own follows by its value is the user's to copy, as all values of members are.</summary>
    [Fact]
    public void A_stage_that_follows_the_history_by_its_value_is_copied_with_it()
    {
        var original = new OwnEcho(1);
        _ = Run(original, 300, seed: 1, Follow);
        SamplerSnapshot snapshot = original.Snapshot();
        var copy = new OwnEcho(1) { Last = original.Last };
        var without = new OwnEcho(1);
        copy.Restore(snapshot);
        without.Restore(snapshot);
        Assert.Equal(default, without.Last);
        SampleResult[] expected = Run(original, 1000, seed: 2, Follow);
        Assert.Equal(expected, Run(copy, 1000, seed: 2, Follow));
        Assert.NotEqual(expected, Run(without, 1000, seed: 2, (_, _) => { }));

        static void Follow(OwnEcho sampler, int token) => sampler.Last = new Favour(token, 2);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void What_the_stage_remembers_makes_a_difference(string plan)
    {
        ISampler original = Used(plan);
        ISampler forgetful = Makers[plan](0);
        forgetful.Position = plan == "MinLength" ? 0 : original.Position;
        bool differs = !Run(original, 1000, seed: 2).SequenceEqual(Run(forgetful, 1000, seed: 2));
        Assert.Equal(s_remembering.ContainsKey(plan), differs);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_sampler_that_went_on_and_came_back_is_one_that_never_went(string plan)
    {
        ISampler stayed = Makers[plan](0);
        ISampler went = Makers[plan](0);
        SamplerSnapshot snapshot = went.Snapshot();
        for (int round = 0; round < 60; round++)
        {
            went.Snapshot(snapshot);
            _ = Run(went, 1 + (round % 9), seed: 1000 + round, accepts: round % 3 == 0 ? 5 : -1);
            went.Restore(snapshot);
            Assert.Equal(Run(stayed, 3, seed: round), Run(went, 3, seed: round));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Later_steps_do_not_change_a_snapshot(string plan)
    {
        ISampler sampler = Makers[plan](0);
        _ = Run(sampler, 50, seed: 1);
        SamplerSnapshot snapshot = sampler.Snapshot();
        SampleResult[] first = Run(sampler, 100, seed: 2);
        for (int again = 0; again < 2; again++)
        {
            sampler.Restore(snapshot);
            Assert.Equal((50, 50), (snapshot.Position, sampler.Position));
            Assert.Equal(first, Run(sampler, 100, seed: 2));
        }

        sampler.Reset();
        sampler.Restore(snapshot);
        Assert.Equal(first, Run(sampler, 100, seed: 2));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Saving_and_restoring_allocate_nothing(string plan)
    {
        ISampler sampler = Makers[plan](0);
        SamplerSnapshot snapshot = sampler.Snapshot();
        long bytes = 0;
        for (int step = 0; step < 200; step++)
        {
            _ = Run(sampler, 1, seed: step);
            long before = GC.GetAllocatedBytesForCurrentThread();
            sampler.Snapshot(snapshot);
            sampler.Restore(snapshot);
            bytes += step < 50 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void A_copy_with_another_sequence_has_the_same_survivors_and_draws_its_own_tokens()
    {
        var original = new FrequencyMemory(1, sequence: 0);
        _ = Run(original, 100, seed: 1);
        var fork = new FrequencyMemory(1, sequence: 1);
        fork.Restore(original.Snapshot());
        float[] row = Rows.Normal(VocabularySize, 3);
        var one = new Candidate[row.Length];
        var other = new Candidate[row.Length];
        Assert.Equal(original.Filter(row, one), fork.Filter(row, other));
        Assert.Equal(one, other);
        Assert.NotEqual(Run(original, 50, seed: 2), Run(fork, 50, seed: 2));
    }

    [Fact]
    public void A_snapshot_knows_the_length_of_the_last_row()
    {
        var sampler = new ChatSampler(1);
        SamplerSnapshot fresh = sampler.Snapshot();
        _ = sampler.Sample(Rows.Normal(VocabularySize, 1));
        Assert.Throws<ArgumentException>(() => sampler.Accept(VocabularySize));
        sampler.Restore(fresh);
        sampler.Accept(VocabularySize);
    }

    [Fact]
    public void A_snapshot_of_another_type_of_sampler_is_refused_and_changes_nothing()
    {
        var chat = new ChatSampler(1);
        var steered = new SteeredSampler(1);
        _ = steered.Sample(Rows.Normal(VocabularySize, 1));
        SamplerSnapshot snapshot = steered.Snapshot();
        ArgumentException restoring = Assert.Throws<ArgumentException>(() => chat.Restore(snapshot));
        Assert.Contains(nameof(SteeredSampler), restoring.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ChatSampler), restoring.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => chat.Snapshot(snapshot));
        Assert.Equal((1, 0), (snapshot.Position, chat.Position));
        Assert.Throws<ArgumentNullException>(() => chat.Restore(null!));
        Assert.Throws<ArgumentNullException>(() => chat.Snapshot(null!));
    }

    [Fact]
    public void Values_of_members_stay()
    {
        var sampler = new RequestSampler(1) { Temperature = 0.5f };
        var other = new RequestSampler(1) { Temperature = 2 };
        other.Restore(sampler.Snapshot());
        Assert.Equal(2, other.Temperature);
    }

    // Ends within the sequences that some of the stages wait for.
    private static ISampler Used(string plan)
    {
        ISampler sampler = Makers[plan](0);
        _ = Run(sampler, 300, seed: 1);
        int[] begun = plan == "BadWords" ? [1, 2, 1] : [1, 2];
        Array.ForEach(begun, sampler.Accept);
        return sampler;
    }

    /// <summary>Draws and accepts what was drawn, or always the same token, from rows of a seed.</summary>
    // Generic, so that the formatter, which runs no generator, can bind a call with a generated sampler.
    private static SampleResult[] Run<TSampler>(TSampler sampler, int steps, int seed, int accepts = -1)
        where TSampler : ISampler => Run(sampler, steps, seed, (_, _) => { }, accepts);

    private static SampleResult[] Run<TSampler>(TSampler sampler, int steps, int seed, Action<TSampler, int> accepted, int accepts = -1)
        where TSampler : ISampler
    {
        var results = new SampleResult[steps];
        for (int step = 0; step < steps; step++)
        {
            results[step] = sampler.TrySample(Rows.Normal(VocabularySize, (seed * 10_000) + step, deviation: 1));
            int token = accepts < 0 ? results[step].Token : accepts;
            sampler.Accept(token);
            accepted(sampler, token);
        }

        return results;
    }

    private static IEnumerable<Type> StagesOn(MemberInfo declaration) => declaration.GetCustomAttributes<StageAttribute>()
        .Select(attribute => attribute.GetType())
        .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static string Read(object stage, string property) => stage.GetType().GetProperty(property)!.GetValue(stage)!.ToString()!;
}
