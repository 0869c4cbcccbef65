using System;

namespace Nucleate;

/// <summary>
/// A stage of a sampler's pipeline. The stages run in textual order: those on the type, then those on its members from
/// top to bottom. On a member, a stage without a value takes the member's value at each step.
/// </summary>
public abstract class StageAttribute : Attribute
{
    private protected StageAttribute()
    {
    }
}
