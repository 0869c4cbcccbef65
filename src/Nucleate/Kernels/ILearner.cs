using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>A sampler whose draws teach it something. Implemented by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILearner
{
    /// <summary>Forgets what the last draw taught, once, directly after it. The position is the caller's.</summary>
    void Unlearn();
}
