namespace Nucleate.Generators.Rules.Uses;

/// <summary>Who else may hold the sampler.</summary>
internal enum ReceiverOrigin
{
    /// <summary>Somebody else gave it, and may accept tokens too.</summary>
    Elsewhere,

    /// <summary>It was created here, and only what is visible here can use it.</summary>
    CreatedHere,
}
