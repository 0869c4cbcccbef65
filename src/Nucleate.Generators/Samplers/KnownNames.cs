namespace Nucleate.Generators.Samplers;

/// <summary>Names of our own types, of their assembly, and of the generator.</summary>
internal static class KnownNames
{
    /// <summary>The library's assembly.</summary>
    public const string Library = "Nucleate";

    /// <summary>The generator of samplers: the compiler puts its files into a folder of that name.</summary>
    public const string Generator = "Nucleate.Generators.Samplers.SamplerGenerator";

    /// <summary>The generator of presets, whose files are in a folder of that name.</summary>
    public const string PresetGenerator = "Nucleate.Generators.Presets.PresetGenerator";

    public const string SamplerAttribute = "Nucleate.SamplerAttribute";
    public const string SamplerInterface = "ISampler";

    /// <summary>What a stage of the user's own implements.</summary>
    public const string LogitStage = "Nucleate.ILogitStage";

    /// <summary>The namespace of our own types.</summary>
    public const string Namespace = "Nucleate";

    /// <summary>The base class of all stages' attributes, in that namespace.</summary>
    public const string StageAttribute = "StageAttribute";
}
