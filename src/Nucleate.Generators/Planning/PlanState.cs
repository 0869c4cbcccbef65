using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Generators.Planning;

/// <summary>The pipeline while it is rewritten, and the record of what was done.</summary>
internal sealed class PlanState
{
    public PlanState(IEnumerable<PlanStage> stages, int vocabularySize)
    {
        Stages = stages.ToList();
        VocabularySize = vocabularySize;
    }

    public List<PlanStage> Stages { get; }

    /// <summary>The number of tokens, or 0 if it is not known.</summary>
    public int VocabularySize { get; }

    public List<RewriteRecord> Records { get; } = [];

    /// <summary>Removes a stage whose value makes it the identity.</summary>
    public void RemoveIdentity(int at, string rewrite, string reason)
    {
        // Only together with the others are merged values the identity: none of them could be deleted alone.
        RewriteEffect effect = Stages[at].IsMerged ? RewriteEffect.Fuses : RewriteEffect.RemovesIdentity;
        Remove(at, new RewriteRecord(rewrite, Stages[at].Text, Stages[at].Index, reason, effect));
    }

    /// <summary>Removes a stage to which another one leaves nothing to do.</summary>
    public void RemoveDead(int at, PlanStage because, string rewrite, string reason)
    {
        PlanStage stage = Stages[at];
        RewriteRecord record = Because(because, rewrite, stage, reason, RewriteEffect.RemovesDead);
        Remove(at, record.IsNextToOther && stage.Is(because.Facts) ? record with { Effect = RewriteEffect.RemovesRepeated } : record);
    }

    /// <summary>Merges a stage into the one in front of it, with which it has to be written separately.</summary>
    public void Fuse(int at, PlanStage fused, string rewrite, string reason)
    {
        Remove(at, Because(Stages[at - 1], rewrite, Stages[at], reason, RewriteEffect.Fuses));
        Stages[at - 1] = fused;
    }

    /// <summary>Merges a factor into the stage in front of it.</summary>
    public void Multiply(int at, PlanStage product, string value, string rewrite, string reason)
    {
        RewriteRecord record = Because(Stages[at - 1], rewrite, Stages[at], reason, RewriteEffect.Multiplies) with { MergedValue = value };
        Remove(at, record.IsNextToOther ? record : record with { Effect = RewriteEffect.Fuses });
        Stages[at - 1] = product with { IsMerged = true };
    }

    /// <summary>Exchanges a stage with the one in front of it.</summary>
    public void MoveForward(int at, string rewrite, string reason)
    {
        RecordMove(at, rewrite, reason);
        (Stages[at - 1], Stages[at]) = (Stages[at], Stages[at - 1]);
    }

    /// <summary>Puts another stage in a stage's place.</summary>
    public void Replace(int at, PlanStage stage, string rewrite, string reason)
    {
        RecordMove(at, rewrite, reason);
        Stages[at] = stage;
    }

    private static RewriteRecord Because(PlanStage other, string rewrite, PlanStage stage, string reason, RewriteEffect effect) =>
        new(rewrite, stage.Text, stage.Index, reason, effect) { Other = other.Index, OtherStage = other.Text };

    private void Remove(int at, RewriteRecord record)
    {
        Records.Add(record);
        Stages.RemoveAt(at);
    }

    // A stage that moves past several others is one entry of the record.
    private void RecordMove(int at, string rewrite, string reason)
    {
        PlanStage stage = Stages[at];
        int same = Records.FindIndex(record => record.Index == stage.Index && record.Rewrite == rewrite && !record.Removes);
        if (same >= 0 && !Records[same].Reason.Contains(reason))
        {
            Records[same] = Records[same] with { Reason = Records[same].Reason + "; " + reason };
        }
        else if (same < 0)
        {
            Records.Add(new RewriteRecord(rewrite, stage.Text, stage.Index, reason, RewriteEffect.Moves));
        }
    }
}
