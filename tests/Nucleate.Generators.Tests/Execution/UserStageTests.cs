using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Nucleate.Generators.Tests.Catalog.Pages;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Plans;
using TestSupport;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>The stages of docs/stages.md, "Your own stages": compiled as they are printed there, and run.</summary>
public sealed class UserStageTests
{
    private const string More =
        """

        /// <summary>A sampler without values of its own.</summary>
        [Sampler]
        [Stage<EntropyMargin>]
        public sealed partial class MarginSampler;

        /// <summary>Stages between others, after a cut, in a struct.</summary>
        [Sampler]
        [RepetitionPenalty(1.3f, Window = 16)]
        [TopK(12)]
        [Temperature(1.5f)]
        [Stage<EntropyMargin>(Changes = 0)]
        public partial struct MixedSampler
        {
            [Stage<Toll>(Changes = 4), TopP(0.9f)]
            private static readonly Toll s_toll = new(2, 5, 0.75);
        }
        """;

    [Fact]
    public void The_printed_stages_do_in_generated_code_what_they_do_in_the_interpreter()
    {
        using LoadedAssembly loaded = Load();
        foreach (string type in new[] { "OwnSampler", "MarginSampler", "MixedSampler" })
        {
            ISampler sampler = loaded.New(type);
            var random = new Random(type.Length);
            int compared = 0;
            for (int i = 0; i < 200; i++)
            {
                RandomRow row = RandomRow.Next(random, i % 20 == 0 ? 3000 : random.Next(1, 300));
                compared += SamplerCheck.Compare(sampler, sampler.CurrentPlan, row, type) ? 1 : 0;
            }

            Assert.InRange(compared, 196, 200);
        }
    }

    [Fact]
    public void The_printed_example_comes_out_as_printed()
    {
        using LoadedAssembly loaded = Load();
        PlanTrace trace = loaded.New("MarginSampler").CurrentPlan.Trace([5, 4, 3, 0]);
        Assert.Equal([5, 4], trace.Survivors.Select(token => token.Logit));
        Assert.Equal(0.857, trace.Steps[0].Entropy, 0.0005);
        Assert.Contains("entropy 0.857", Section(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_gives_the_stage_its_values_at_each_step()
    {
        using LoadedAssembly loaded = Load();
        ISampler sampler = loaded.New("OwnSampler");
        Assert.Equal("Stage<EntropyMargin> → Stage<Toll>(Digits, Changes = 10) → Temperature(0.8)", string.Join(" → ", sampler.CurrentPlan.Stages));
        float[] row = new float[30];
        row[20] = 0.5f;
        var candidates = new Candidate[30];
        _ = sampler.Filter(row, candidates);
        Assert.NotEqual(20, candidates[0].Token);
        PropertyInfo digits = sampler.GetType().GetProperty("Digits")!;
        digits.SetValue(sampler, Activator.CreateInstance(digits.PropertyType, 15, 24, 0.0));
        _ = sampler.Filter(row, candidates);
        Assert.Equal(20, candidates[0].Token);
    }

    [Fact]
    public void Steps_with_such_stages_allocate_nothing()
    {
        using LoadedAssembly loaded = Load();
        foreach (string type in new[] { "OwnSampler", "MarginSampler" })
        {
            ISampler sampler = loaded.New(type);
            float[] row = RandomRow.Next(new Random(3), 5000, unusual: false).Logits;
            long bytes = 0;
            for (int step = 0; step < 200; step++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                int token = sampler.Sample(row);
                sampler.Position--;
                _ = sampler.TryAcceptDraft(row, row, token);
                bytes += step < 100 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Assert.Equal(0, bytes);
        }
    }

    private static LoadedAssembly Load() =>
        GeneratorRun.Check(new CompileSettings { ChecksDocumentation = false }, Sample() + More).Load();

    private static string Sample() => CodeBlock.Of(Section().Split('\n')).First().Code;

    private static string Section()
    {
        IEnumerable<string> lines = File.ReadAllLines(RepositoryFiles.Path("docs/stages.md"));
        return string.Join('\n', lines.SkipWhile(line => line != "## Your own stages").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
    }
}
