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

    /// <summary>Removes a stage.</summary>
    public void Remove(int at, string rewrite, string reason)
    {
        Record(at, rewrite, reason, removes: true);
        Stages.RemoveAt(at);
    }

    /// <summary>Exchanges a stage with the one in front of it.</summary>
    public void MoveForward(int at, string rewrite, string reason)
    {
        Record(at, rewrite, reason, removes: false);
        (Stages[at - 1], Stages[at]) = (Stages[at], Stages[at - 1]);
    }

    /// <summary>Puts another stage in a stage's place.</summary>
    public void Replace(int at, PlanStage stage, string rewrite, string reason)
    {
        Record(at, rewrite, reason, removes: false);
        Stages[at] = stage;
    }

    // A stage that moves past several others is one entry of the record.
    private void Record(int at, string rewrite, string reason, bool removes)
    {
        PlanStage stage = Stages[at];
        int same = Records.FindIndex(record => record.Index == stage.Index && record.Rewrite == rewrite && !record.Removes);
        if (same >= 0 && !Records[same].Reason.Contains(reason))
        {
            Records[same] = Records[same] with { Reason = Records[same].Reason + "; " + reason };
        }
        else if (same < 0)
        {
            Records.Add(new RewriteRecord(rewrite, stage.Text, stage.Index, reason, removes));
        }
    }
}
