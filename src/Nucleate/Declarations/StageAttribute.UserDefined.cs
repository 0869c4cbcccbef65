using System;

namespace Nucleate;

/// <summary>
/// A stage of your own, at this place of the pipeline. On a type it runs <c>new TStage()</c>; on a field or property of type
/// <typeparamref name="TStage"/> it runs that member's value, at each step.
/// </summary>
/// <typeparam name="TStage">What the stage does.</typeparam>
/// <remarks>
/// The planner knows nothing of it but that it adds no tokens: it moves no stage past this one, and removes none because of
/// it. No dialect has it. See docs/stages.md, "Your own stages".
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class StageAttribute<TStage> : StageAttribute
    where TStage : struct, ILogitStage
{
    /// <summary>
    /// Tokens whose logits the stage changes in one step, at most, memory for which is allocated with the sampler: from 0 to
    /// 1048576; by default 64. Cuts (<see cref="StageRow.KeepTop"/>, <see cref="StageRow.KeepAtLeast"/>) need none.
    /// </summary>
    public int Changes { get; set; } = 64;
}
