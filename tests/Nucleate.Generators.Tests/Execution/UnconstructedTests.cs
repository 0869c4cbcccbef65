using System;
using System.Collections.Generic;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>A struct that no constructor made: each call says so, whatever the pipeline remembers.</summary>
public sealed class UnconstructedTests : IDisposable
{
    private const string Source =
        """
        using Nucleate;
        [Sampler, TopK(3)] public partial struct Plain;
        [Sampler(VocabularySize = 4), MinP(0.1)] public partial struct Fixed;
        [Sampler, RepetitionPenalty(1.2, Window = 8), LogitBias(0, 1), TopP(0.9)] public partial struct Adjusted;
        [Sampler, Mirostat(3)] public partial struct Learner;
        [Sampler] public partial struct Bound { [Temperature] public float Heat { get; set; } }
        """;

    private static readonly float[] s_row = [1, 4, 2, 3];

    private readonly LoadedAssembly _loaded = GeneratorRun.Check(new CompileSettings { ChecksDocumentation = false, IgnoresAdvice = true }, Source).Load();

    public static TheoryData<string> Samplers => ["Plain", "Fixed", "Adjusted", "Learner", "Bound"];

    public void Dispose() => _loaded.Dispose();

    [Theory]
    [MemberData(nameof(Samplers))]
    public void Every_method_says_that_no_constructor_ran(string type)
    {
        var sampler = (ISampler)Activator.CreateInstance(_loaded.Assembly.GetType(type, throwOnError: true)!)!;
        SamplerSnapshot snapshot = _loaded.New(type).Snapshot();
        var calls = new List<Action>
        {
            () => sampler.Sample(s_row),
            () => sampler.Sample(s_row, [15]),
            () => sampler.TrySample(s_row),
            () => sampler.TrySample(s_row, [15]),
            () => sampler.TrySample([]),
            () => sampler.Filter(s_row, new Candidate[4]),
            () => sampler.Filter(s_row, [15], new Candidate[4]),
            () => sampler.TryAcceptGuess(s_row, 1),
            () => sampler.Accept(1),
            sampler.Reset,
            () => sampler.Snapshot(),
            () => sampler.Snapshot(snapshot),
            () => sampler.Restore(snapshot),
        };
        if (type == "Learner")
        {
            calls.Add(() => _ = sampler.CurrentPlan);
        }
        else
        {
            calls.Add(() => sampler.TryAcceptDraft(s_row, s_row, 1));
        }

        Assert.All(calls, call =>
        {
            InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(call);
            Assert.Contains("was never constructed", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("'new ChatSampler(seed)'", thrown.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Samplers))]
    public void A_seed_of_zero_is_a_seed(string type)
    {
        ISampler sampler = _loaded.New(type, seed: 0);
        if (type == "Bound")
        {
            sampler.GetType().GetProperty("Heat")!.SetValue(sampler, 0.5f);
        }

        sampler.Accept(sampler.Sample(s_row));
        sampler.Restore(sampler.Snapshot());
        sampler.Reset();
        Assert.Equal(0, sampler.Position);
    }
}
