namespace Nucleate;

/// <summary>
/// A stage of your own: a struct that looks at the tokens that reach it and changes or removes some. Put it into a pipeline
/// with <see cref="StageAttribute{TStage}"/>.
/// </summary>
/// <remarks>
/// It is called without boxing or a virtual call, and allocates nothing unless you do. It runs in sampling, filtering and
/// checking of drafts, and in <see cref="Plans.SamplerPlan.Trace"/>, possibly several times in one step: what it does has to
/// depend on the row and on its own values alone.
/// </remarks>
/// <example>
/// <code>
/// public readonly struct EntropyMargin : ILogitStage
/// {
///     public void Apply(ref StageRow row) => row.KeepAtLeast(row.Best - 1 - row.Entropy);
/// }
///
/// [Sampler]
/// [Stage&lt;EntropyMargin&gt;]
/// [Temperature(0.8f)]
/// public sealed partial class MarginSampler;
/// </code>
/// </example>
public interface ILogitStage
{
    /// <summary>Runs the stage. It is not called where no token is left.</summary>
    /// <param name="row">The tokens that reach the stage; what is changed shows in the next stage.</param>
    void Apply(ref StageRow row);
}
