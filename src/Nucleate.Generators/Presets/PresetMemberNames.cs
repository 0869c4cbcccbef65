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
    public const string ToChatOptions = "ToChatOptions";
    public const string ApplyTo = "ApplyTo";
    public const string With = "With";
    public const string ToPromptExecutionSettings = "ToPromptExecutionSettings";
    public const string ToVoiceSettings = "ToVoiceSettings";

    /// <summary>Those that any preset may get, whatever libraries are referenced.</summary>
    public static IReadOnlyList<string> Fixed { get; } =
    [
        WriteTo, CompareWith, CreateSampler, Sampler, Model, Deployment, BaseModel, Output,
        ToChatOptions, ApplyTo, With, ToPromptExecutionSettings, ToVoiceSettings,
    ];
}
