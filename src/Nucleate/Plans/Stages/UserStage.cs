using System;

namespace Nucleate.Plans;

/// <summary>A stage that the user wrote.</summary>
/// <typeparam name="TStage">What it does.</typeparam>
/// <param name="Stage">With its values.</param>
public sealed record UserStage<TStage>(TStage Stage) : SamplerStage
    where TStage : struct, ILogitStage
{
    private bool _isBound;

    /// <summary>Tokens whose logits it changes in one step, at most.</summary>
    public int Changes { get; init; } = 64;

    /// <inheritdoc/>
    public override string Name => $"Stage<{UserStageName.Of(typeof(TStage))}>";

    /// <inheritdoc/>
    public override bool IsBound => Member is null || _isBound;

    private protected override string Arguments => ((Member ?? string.Empty) + Option(nameof(Changes), Changes, 64)).TrimStart(',', ' ');

    internal override void Apply(ReferenceRow row)
    {
        int[] candidates = row.Candidates();
        if (candidates.Length > 0)
        {
            var view = new StageRow(new UserRow(row, candidates), typeof(TStage), Changes);
            Stage.Apply(ref view);
            view.FinishReference();
        }
    }

    internal override SamplerStage BindStage<TValue>(TValue stage) => stage is TStage value ? this with { Stage = value, _isBound = true } : this;
}
