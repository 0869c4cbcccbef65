using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>What a user's stage sees of the interpreter's row: the definition of <see cref="StageRow"/>.</summary>
internal sealed class UserRow(ReferenceRow row, int[] candidates)
{
    public int Length => row.Length;

    public long Position => row.Position;

    public int Count => candidates.Length;

    public double Best => row[candidates[0]];

    public double this[int token] => row[token];

    public (double LogMass, double Entropy) Figures() => (row.Moments(candidates).LogMass, row.Entropy(candidates));

    /// <summary>Changes the logits that the stage has asked for, and then makes its cuts.</summary>
    public void Finish(StageChanges changes, double least, int most)
    {
        for (int i = 0; i < changes.Tokens.Length; i++)
        {
            row[changes.Tokens[i]] = changes.Logits[i];
        }

        if (least > double.NegativeInfinity)
        {
            row.KeepAtLeast(row.Order(), least - KernelShape.BoundaryTolerance, minKeep: 1);
        }

        if (most < int.MaxValue)
        {
            row.KeepPrefix(row.Order(), most);
        }
    }
}
