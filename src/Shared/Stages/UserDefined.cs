namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>A stage that the user wrote. Nothing is known of it but that it adds no tokens.</summary>
    /// <remarks>It is not one of <see cref="All"/>: it has no attribute, record and row of its own, and no dialect has it.</remarks>
    public static StageFacts UserDefined { get; } = new("Stage", StageRole.Unknown, StageTraits.Masks);
}
