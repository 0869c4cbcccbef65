using System.Collections.Generic;

namespace Nucleate.Generators.Presets;

/// <summary>Names of the generated members that do not come from parameters.</summary>
internal static class PresetMemberNames
{
    public const string WriteTo = "WriteTo";
    public const string CompareWith = "CompareWith";
    public const string CreateSampler = "CreateSampler";
    public const string Sampler = "Sampler";
    public const string Model = "Model";
    public const string Deployment = "Deployment";
    public const string BaseModel = "BaseModel";
    public const string Output = "Output";

    /// <summary>Those that any preset may get. A bridge's members belong here, too.</summary>
    public static IReadOnlyList<string> Fixed { get; } = [WriteTo, CompareWith, CreateSampler, Sampler, Model, Deployment, BaseModel, Output];
}
