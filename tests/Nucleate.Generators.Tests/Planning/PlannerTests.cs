using System;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning;

public sealed class PlannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_simplified_plan_keeps_the_same_survivors_with_the_same_probabilities(int seed)
    {
        for (int i = 0; i < 1500; i++)
        {
            var random = new Random((seed * 1_000_003) + i);
            int size = random.Next(1, 40);
            int vocabularySize = random.Next(2) == 0 ? size : 0;
            var stages = new RandomStages(random, size);
            StageModel[] pipeline = stages.Pipeline(random.Next(1, 8), runTime: 0.15);
            pipeline = [.. pipeline, .. stages.Terminal()];
            PlanState plan = Planner.Simplify(pipeline, vocabularySize);
            PlanEquivalence.Compare(random, pipeline, plan, size, stages.Members, rows: 4, $"seed {seed}, case {i}");
        }
    }

    [Fact]
    public void No_rewrite_holds_for_a_plan_that_was_simplified()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var stages = new RandomStages(random, 20);
            StageModel[] pipeline = [.. stages.Pipeline(random.Next(1, 10), runTime: 0.1), .. stages.Terminal()];
            PlanState plan = Planner.Simplify(pipeline, vocabularySize: 20);
            Assert.All(Planner.Rewrites, rewrite => Assert.False(rewrite.TryApply(plan), $"seed {seed}: {rewrite.GetType().Name}"));
        }
    }

    [Fact]
    public void Simplifying_ends_after_few_steps_even_for_long_pipelines()
    {
        var random = new Random(7);
        for (int length = 10; length <= 60; length += 10)
        {
            var plan = new PlanState(new RandomStages(random, 50).Pipeline(length).Select((stage, index) => new PlanStage(stage, index)), 50);
            int steps = 0;
            while (Planner.Rewrites.Any(rewrite => rewrite.TryApply(plan)))
            {
                Assert.True(++steps <= length * (length + 3), $"{steps} rewrites of {length} stages");
            }
        }
    }

    [Fact]
    public void Every_rewrite_is_in_the_planner_once_and_has_a_test_class_of_its_own()
    {
        Type[] rewrites = [.. typeof(IRewrite).Assembly.GetTypes().Where(type => typeof(IRewrite).IsAssignableFrom(type) && !type.IsInterface)];
        Assert.Equal(rewrites.Select(type => type.Name).Order(), Planner.Rewrites.Select(rewrite => rewrite.GetType().Name).Order());
        string[] tests = [.. typeof(PlannerTests).Assembly.GetTypes().Select(type => type.Name)];
        Assert.All(rewrites, rewrite => Assert.Contains(rewrite.Name + "Tests", tests));
    }
}
