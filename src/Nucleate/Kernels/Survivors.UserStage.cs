using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Runs a stage that the user wrote.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="changes">Tokens whose logits it changes at most.</param>
    public void Apply<TStage>(TStage stage, int changes)
        where TStage : struct, ILogitStage
    {
        if (IsAnyLeft())
        {
            var row = new StageRow(this, typeof(TStage), changes);
            stage.Apply(ref row);
            this = row.Finish();
        }
    }

    internal readonly int Length => _row.Length;

    internal readonly long Position => _state.Position;

    internal readonly double BestLogit => _best / _temperature;

    internal readonly StageChanges? Changes => _row.Adjustments?.Changes;

    internal readonly double TemperedLogitOf(int token) => LogitOf(token) / _temperature;

    internal readonly double Tempered(float logit) => logit / _temperature;

    /// <summary>The logarithm of the mass, with the best token's weight as the unit, and the entropy in nats.</summary>
    internal (double LogMass, double Entropy) Figures()
    {
        RowMoments moments = Moments();
        return (moments.LogMass, moments.Entropy(_temperature));
    }

    internal readonly SurvivorEnumerator Enumerate() =>
        _listed ? new SurvivorEnumerator(List.Tokens, List.Logits) : new SurvivorEnumerator(_row);

    /// <summary>Gives some tokens, rising, new logits; minus infinity removes one.</summary>
    internal void Replace(scoped ReadOnlySpan<int> tokens, scoped ReadOnlySpan<double> logits) =>
        Adjust(tokens, logits, new ReplacementAdjustment(_temperature));

    /// <summary>Keeps logits of at least a limit, and in any case the best one.</summary>
    internal void KeepFromLogit(double limit)
    {
        if (!FindBest())
        {
            return;
        }

        _truncated = true;
        var threshold = (float)Math.Max((limit - KernelShape.BoundaryTolerance) * _temperature, KernelShape.LowestLegal);
        if (threshold > _best)
        {
            KeepTopK(1);
        }
        else if (_listed)
        {
            CandidateList list = List;
            list.KeepAtLeast(threshold);
            SetList(list);
        }
        else
        {
            KeepAtLeast(threshold, minKeep: 1);
        }
    }
}
