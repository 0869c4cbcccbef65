using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

/// <summary>One rewrite applied to one pipeline until it holds no more.</summary>
internal static class RewriteCase
{
    /// <summary>What is left, as text: <c>TopK(3), Temperature(0.5)</c>.</summary>
    public static string Apply<TRewrite>(int vocabularySize, params StageModel[] stages)
        where TRewrite : IRewrite, new()
    {
        PlanState plan = Run<TRewrite>(vocabularySize, stages);
        return string.Join(", ", plan.Stages.Select(stage => stage.IsGreedy ? "Greedy" : stage.Text));
    }

    /// <summary>Asserts that the rewrite does nothing.</summary>
    public static void Stays<TRewrite>(params StageModel[] stages)
        where TRewrite : IRewrite, new() => StaysFor<TRewrite>(0, stages);

    /// <summary>Asserts that the rewrite does nothing for a vocabulary of that size.</summary>
    public static void StaysFor<TRewrite>(int vocabularySize, params StageModel[] stages)
        where TRewrite : IRewrite, new()
    {
        PlanState plan = Run<TRewrite>(vocabularySize, stages);
        Assert.Empty(plan.Records);
        Assert.Equal(stages, plan.Stages.Select(stage => stage.Written));
    }

    private static PlanState Run<TRewrite>(int vocabularySize, StageModel[] stages)
        where TRewrite : IRewrite, new()
    {
        var rewrite = new TRewrite();
        var plan = new PlanState(stages.Select((stage, index) => new PlanStage(stage, index)), vocabularySize);
        while (rewrite.TryApply(plan))
        {
            Assert.True(plan.Records.Count < 100);
        }

        return plan;
    }
}
