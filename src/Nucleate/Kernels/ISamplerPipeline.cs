using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>The stages of one generated sampler, in the order in which they run. Implemented by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISamplerPipeline
{
    /// <summary>Memory for adjusted tokens, or null for a pipeline without such stages.</summary>
    SparseAdjustments? Adjustments { get; }

    /// <summary>Applies all stages but the draw.</summary>
    void Narrow(ref Survivors survivors);
}
