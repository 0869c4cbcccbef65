namespace Nucleate.Generators.Samplers;

/// <summary>Metadata names of our own types.</summary>
internal static class KnownNames
{
    public const string SamplerAttribute = "Nucleate.SamplerAttribute";
    public const string StageAttribute = "Nucleate.StageAttribute";
}
