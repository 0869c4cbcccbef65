namespace Nucleate.Generators.Samplers;

/// <summary>Names of our own types, of their assembly, and of the generator.</summary>
internal static class KnownNames
{
    /// <summary>The library's assembly.</summary>
    public const string Library = "Nucleate";

    /// <summary>The generator: the compiler puts its files into a folder of that name.</summary>
    public const string Generator = "Nucleate.Generators.Samplers.SamplerGenerator";

    public const string SamplerAttribute = "Nucleate.SamplerAttribute";
    public const string LogitStage = "Nucleate.ILogitStage";
    public const string StageAttribute = "Nucleate.StageAttribute";
}
