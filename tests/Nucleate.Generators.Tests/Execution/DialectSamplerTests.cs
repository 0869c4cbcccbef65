using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Nucleate.Dialects;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Plans;
using Nucleate.Stages;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>Random pipelines of every dialect, compiled by the generator and run: values that members give are read there, too.</summary>
public sealed class DialectSamplerTests
{
    private const int CountEach = 10;
    private const int RowsEach = 30;

    [Fact]
    public void Generated_samplers_do_what_the_interpreter_does()
    {
        Declared[] samplers = [.. SpecialValues.Dialects.SelectMany(dialect => Enumerable.Range(0, CountEach).Select(index => Declared.Next(dialect, index)))];
        var source = new StringBuilder("using Nucleate;\nnamespace Run;\n");
        foreach (Declared sampler in samplers)
        {
            source.Append(Declaration.Of(sampler.Name, sampler.Stages, sampler.Members, GeneratedSamplerTests.Measure(sampler.Name), dialect: sampler.Dialect));
        }

        var settings = new CompileSettings { AssemblyName = "Nucleate.Tests", IgnoresAdvice = true, ChecksDocumentation = false };
        using LoadedAssembly loaded = GeneratorRun.Check(settings, source.ToString()).Load();
        int compared = 0;
        int near = 0;
        foreach (Declared declared in samplers)
        {
            ISampler sampler = loaded.New("Run." + declared.Name, 7);
            for (int i = 0; i < RowsEach; i++)
            {
                declared.Bind(sampler);
                SamplerPlan reference = ReferencePlan.Of(declared.Stages, declared.Members, declared.Dialect);
                Assert.Equal(reference.Dialect, sampler.CurrentPlan.Dialect);
                RandomRow row = RandomRow.Next(declared.Random, declared.Random.Next(1, 200));
                bool same = SamplerCheck.Compare(sampler, reference, row, declared.Name);
                GeneratedSamplerTests.CheckBounds(sampler, row, declared.Name);
                compared += same ? 1 : 0;
                near += same ? 0 : 1;
            }
        }

        Assert.True(near * 100 < compared, $"{near} rows differed by a hair, {compared} compared");
    }

    private sealed record Declared(string Name, SamplerDialect Dialect, StageModel[] Stages, Dictionary<string, double> Members, Random Random)
    {
        public static Declared Next(SamplerDialect dialect, int index)
        {
            DialectFacts facts = SpecialValues.Facts(dialect);
            for (int attempt = 0; ; attempt++)
            {
                var random = new Random(((int)dialect * 1000) + (index * 100_003) + (attempt * 7));
                var stages = new RandomStages(random, 30);
                string[] kinds = [.. facts.Stages.Select(stage => stage.Name).Where(IsDrawn), "TopK", "TopP"];
                IEnumerable<StageModel> pipeline = stages.Pipeline(random.Next(2, 6), runTime: 0.4, kinds)
                    .Select(stage => stage with { Except = default, MinKeep = 1, Window = IsStateful(stage) && stage.Window is 64 or 1024 ? 16 : stage.Window })
                    .OrderBy(stage => facts.IsOrderFree ? 0 : facts.Rank(stage.Name));
                StageModel[] sprinkled = SpecialValues.Sprinkle([.. pipeline], facts, random, stages.Members);
                if (!PipelineRules.Errors(new PipelineFacts(sprinkled, dialect: facts)).Any())
                {
                    return new Declared($"{dialect}{index.ToString(CultureInfo.InvariantCulture)}", dialect, sprinkled, stages.Members, random);
                }
            }
        }

        // Terminals end a pipeline, and stages that change tokens by id are the same in every dialect.
        private static bool IsDrawn(string name) =>
            StageCatalog.Find(name) is { Role: not StageRole.Terminal } facts && (facts.Tokens == StageTokens.None || name == "LogitBias");

        // Where the whole sequence counts, a window has to be written, and defaults would not be.
        private static bool IsStateful(StageModel stage) => StageCatalog.Find(stage.Name)!.Has(StageTraits.Stateful);

        /// <summary>Gives members new values, special ones among them.</summary>
        public void Bind(ISampler sampler)
        {
            foreach (StageModel stage in Stages.Where(stage => stage.Values[0].Member is not null))
            {
                string member = stage.Values[0].Member!;
                double value = Random.Next(2) == 0 && SpecialValues.Of(stage.Name, SpecialValues.Facts(Dialect), Random) is (0, var special) ? special : Members[member];
                Members[member] = SpecialValues.Facts(Dialect).Range(stage.Name, StageCatalog.Find(stage.Name)!.Parameters[0]).Contains(value) ? value : 0.5;
                System.Reflection.PropertyInfo property = sampler.GetType().GetProperty(member)!;
                property.SetValue(sampler, Convert.ChangeType(Members[member], property.PropertyType, CultureInfo.InvariantCulture));
            }
        }
    }
}
