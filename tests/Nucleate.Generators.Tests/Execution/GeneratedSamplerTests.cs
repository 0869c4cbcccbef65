using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Plans;
using TestSupport.Compiling;
using TestSupport.Generating;
using Xunit.Abstractions;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>Random pipelines, compiled by the generator and run: they have to do what the reference interpreter does.</summary>
public sealed class GeneratedSamplerTests(ITestOutputHelper output)
{
    private const int Count = 80;
    private const int RowsEach = 40;

    /// <summary>A member that reads the kernels' counters, which only an assembly named Nucleate.Tests may see.</summary>
    internal static string Measure(string name) =>
        $$"""
            public static int Passes({{name}} sampler, float[] logits, ulong[] allowed)
            {
                Nucleate.Kernels.Workspace workspace = default;
                var pipeline = new Pipeline(sampler);
                var survivors = new Nucleate.Kernels.Survivors(
                    ref workspace, new Nucleate.Kernels.LogitRow(logits, allowed, allowed.Length > 0, pipeline.Adjustments));
                pipeline.Narrow(ref survivors);
                survivors.Draw(0.5, false);
                return workspace.Passes;
            }

        """;

    [Theory]
    [InlineData(20261)]
    public void Generated_samplers_do_what_the_interpreter_does(int seed)
    {
        output.WriteLine($"seed {seed}");
        Sampled[] samplers = [.. Enumerable.Range(0, Count).Select(index => Sampled.Next(seed, index))];
        var settings = new CompileSettings { AssemblyName = "Nucleate.Tests", IgnoresAdvice = true, ChecksDocumentation = false };
        var source = new StringBuilder("using Nucleate;\nnamespace Run;\n");
        foreach (Sampled sampler in samplers)
        {
            source.Append(sampler.Source(Measure(sampler.Name)));
        }

        using LoadedAssembly loaded = GeneratorRun.Check(settings, source.ToString()).Load();
        int compared = 0;
        int near = 0;
        foreach (Sampled sampled in samplers)
        {
            ISampler sampler = loaded.New("Run." + sampled.Name, (ulong)seed);
            foreach (RandomRow row in sampled.Rows())
            {
                if (SamplerCheck.Compare(sampler, sampled.Bind(sampler), row, $"seed {seed}, {sampled.Name}", (ulong)seed))
                {
                    compared++;
                    CheckBounds(sampler, row, $"seed {seed}, {sampled.Name}");
                }
                else
                {
                    near++;
                }
            }
        }

        output.WriteLine($"{compared} rows compared, {near} differed, each by a hair");
        Assert.True(near * 200 < compared, $"{near} rows differed by a hair, {compared} compared");
    }

    /// <summary>Half of the mass is just where two equally probable tokens meet, so bounds of weights do not tell the drawn one.</summary>
    [Theory]
    [InlineData("[Temperature(0.8)]")]
    [InlineData("[MinP(1e-10), LogitBias(3, 1)]")]
    public void A_draw_that_bounds_do_not_decide_keeps_to_its_plan(string stages)
    {
        var settings = new CompileSettings { AssemblyName = "Nucleate.Tests", IgnoresAdvice = true, ChecksDocumentation = false };
        string source = $"using Nucleate;\nnamespace Run;\n[Sampler]\n{stages}\npublic sealed partial class Halves\n{{\n{Measure("Halves")}}}\n";
        using LoadedAssembly loaded = GeneratorRun.Check(settings, source).Load();

        // More tokens than a list holds survive, as many before one of the two as after the other.
        float[] row = [.. Enumerable.Repeat(-20f, 4000)];
        (row[1000], row[2999]) = (0, 0);
        ISampler sampler = loaded.New("Run.Halves", 1);
        CheckBounds(sampler, new RandomRow(row, [], []), stages);
    }

    /// <summary>Asserts that a step keeps to the bounds of its plan. The type has the member of <see cref="Measure"/>.</summary>
    internal static void CheckBounds(ISampler sampler, RandomRow row, string what)
    {
        PlanBounds bounds = sampler.CurrentPlan.Bounds;
        SampleResult result = row.IsMasked ? sampler.TrySample(row.Logits, row.Allowed) : sampler.TrySample(row.Logits);
        Assert.True(result.Survivors <= bounds.Survivors.For(row.Logits.Length), $"{what}: {result.Survivors} survivors, {sampler.CurrentPlan}");
        double largestK = sampler.CurrentPlan.Stages.OfType<TopKStage>().Select(stage => Math.Max(stage.K, stage.MinKeep)).DefaultIfEmpty().Max();
        if (!row.Logits.Any(float.IsPositiveInfinity) && row.Logits.Length > largestK)
        {
            var passes = (int)sampler.GetType().GetMethod("Passes", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [sampler, row.Logits, row.Allowed])!;
            Assert.True(passes <= bounds.PassesAtMost, $"{what}: {passes} passes, {sampler.CurrentPlan}\n{row}");
        }
    }

    private sealed record Sampled(string Name, StageModel[] Stages, Dictionary<string, double> Members, int Size, bool DeclaresSize, Random Random, int Index)
    {
        public static Sampled Next(int seed, int index)
        {
            var random = new Random((seed * 1000) + index);
            bool large = index % 8 == 7;
            int size = index % 40 == 39 ? 130_000 : large ? 3000 : random.Next(1, 301);
            var stages = new RandomStages(random, Math.Min(size, 300));
            StageModel[] pipeline = stages.Pipeline(random.Next(0, 7), runTime: 0.25);
            pipeline = [.. pipeline, .. stages.Terminal()];

            // Tokens to suppress that follow a member would be switched by it: give them a member of their own.
            bool member = false;
            for (int i = 0; i < pipeline.Length; i++)
            {
                member |= pipeline[i].Values.Any(value => !value.IsConstant);
                if (member && pipeline[i].Name is "Suppress" or "BadWords" && pipeline[i].Values.Count == 0)
                {
                    string name = "Switch" + i.ToString(CultureInfo.InvariantCulture);
                    pipeline[i] = pipeline[i].From(name);
                    stages.Members[name] = 1;
                }
            }

            return new Sampled("Sampler" + index.ToString(CultureInfo.InvariantCulture), pipeline, stages.Members, size, random.Next(3) == 0, random, index);
        }

        public string Source(string body) => Declaration.Of(Name, Stages, Members, body, DeclaresSize ? Size : 0);

        public IEnumerable<RandomRow> Rows()
        {
            int rows = Size > 3000 ? 1 : Size == 3000 ? 4 : RowsEach;
            for (int i = 0; i < rows; i++)
            {
                int size = DeclaresSize || Size >= 3000 ? Size : Random.Next(1, Size + 1);
                yield return RandomRow.Next(Random, size);
            }
        }

        /// <summary>Gives the members new values now and then, among them the identity and limits; the reference for them.</summary>
        public SamplerPlan Bind(ISampler sampler)
        {
            foreach (StageModel stage in Stages.Where(stage => stage.Values.Any(value => !value.IsConstant)))
            {
                string member = stage.Values.First(given => !given.IsConstant).Member!;
                double value = stage.Name switch
                {
                    "Temperature" => OneOf(0, 1, 0.5, 1.5, Members[member]),
                    "TopK" => OneOf(1, 2, 50, int.MaxValue, Members[member]),
                    "TopP" => OneOf(1, 0.9, 0.5, 1e-6, Members[member]),
                    "MinP" => OneOf(0, 1, 0.1, Members[member]),
                    "TypicalP" => OneOf(1, 0.9, 0.3, Members[member]),
                    "EpsilonCutoff" or "EtaCutoff" => OneOf(0.9, 0.01, Members[member]),
                    "TopA" or "Xtc" => OneOf(0, 1, 0.4, Members[member]),
                    "Smoothing" => OneOf(0, 0.5, Members[member]),
                    "TopH" => OneOf(1, 0.5, 0.05, Members[member]),
                    "MinK" => OneOf(0, 3, 1e6, Members[member]),
                    "TailFree" => OneOf(1, 0.95, 0.4, Members[member]),
                    "TopNSigma" => OneOf(0.3, 1, 2, Members[member]),
                    "DynamicTemperature" => OneOf(1, 2, 5, Members[member]),
                    "RepetitionPenalty" => OneOf(1, 1.1, 2, Members[member]),
                    "Suppress" or "BadWords" => OneOf(0, 1),
                    "NoRepeatNGram" => OneOf(1, 2, 3, int.MaxValue),
                    "MinLength" => OneOf(0, 1, int.MaxValue),
                    "Dry" => OneOf(0, 0.8, 1e30, Members[member]),
                    _ => OneOf(0, -1, 0.5, Members[member]),
                };
                Members[member] = value;
                PropertyInfo property = sampler.GetType().GetProperty(member)!;
                property.SetValue(sampler, property.PropertyType == typeof(bool) ? value != 0 : Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
            }

            SamplerPlan reference = ReferencePlan.Of(Stages, Members);
            SamplerPlan current = sampler.CurrentPlan;
            Assert.Equal(reference.Stages.Select(Text), current.Stages.Select(Text));
            return reference;
        }

        // The planner sorts tokens to suppress; the plan has them as written.
        private static string Text(SamplerStage stage) => stage is SuppressStage ? stage.Name : stage.ToString();

        private double OneOf(params double[] values) => values[Random.Next(values.Length)];
    }
}
