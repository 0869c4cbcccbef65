using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Generators.Tests.Rules;

namespace Nucleate.Generators.Tests.Planning;

/// <summary>The planner moves nothing past a stage that it does not know, and removes nothing because of it.</summary>
public sealed class UserStageTests
{
    private static readonly StageModel s_own = new("Stage", default) { UserType = "global::Own", UserName = "Own", Changes = 64 };

    [Fact]
    public void Stages_on_two_sides_of_it_do_not_meet()
    {
        Stays(Stage.Temperature(0.5), s_own, Stage.Temperature(2));
        Stays(Stage.Temperature(0.8), s_own, Stage.TopK(40));
        Stays(Stage.Temperature(0.8), s_own, Stage.MinP(0.05));
        Stays(Stage.MinP(0.2), s_own, Stage.MinP(0.05));
        Stays(Stage.MinP(0.05), s_own, Stage.MinP(0.2));
        Stays(Stage.TopK(40), s_own, Stage.TopK(20));
        Stays(Stage.TopK(40), s_own, new StageModel("Greedy", default));
        Stays(s_own, new StageModel("Greedy", default));
        Stays(Stage.Bias(1, 1), s_own, Stage.Bias(2, 1));
        Stays(Stage.Suppress(1), s_own, Stage.Suppress(2));
        Stays(s_own, s_own);
    }

    [Fact]
    public void Without_it_they_do()
    {
        Assert.NotEmpty(Planner.Simplify([Stage.Temperature(0.8), Stage.TopK(40)], 0).Records);
        Assert.NotEmpty(Planner.Simplify([Stage.MinP(0.2), Stage.MinP(0.05)], 0).Records);
        Assert.NotEmpty(Planner.Simplify([Stage.TopK(40), new StageModel("Greedy", default)], 0).Records);
    }

    /// <summary>The one thing that is known of it: it adds no tokens.</summary>
    [Fact]
    public void A_top_k_behind_a_smaller_one_is_dead_whatever_stands_between()
    {
        RewriteRecord record = Assert.Single(Planner.Simplify([Stage.TopK(20), s_own, Stage.TopK(40)], 0).Records);
        Assert.Equal(("SubsumeTopK", 2), (record.Rewrite, record.Index));
    }

    [Fact]
    public void Nothing_is_certain_behind_it()
    {
        Assert.Empty(new HeatWithoutCut().Check(new PipelineFacts([Stage.Temperature(1.5), s_own])));
        Assert.Empty(new HeatBeforeCut().Check(new PipelineFacts([Stage.Temperature(1.5), s_own, Stage.TopP(0.9)])));
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TopP(0.9), s_own]));
        Assert.Empty(new PenaltiesBeforeCuts().Check(new PipelineFacts([s_own, Stage.Repetition(1.1)])));
    }

    private static void Stays(params StageModel[] stages)
    {
        PlanState plan = Planner.Simplify(stages, 0);
        Assert.Empty(plan.Records);
        Assert.Equal(stages.Select(stage => stage.Name), plan.Stages.Select(stage => stage.Name));
    }
}
