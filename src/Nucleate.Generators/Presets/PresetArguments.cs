namespace Nucleate.Generators.Presets;

/// <summary>Names of a preset attribute's properties that are not parameters of the API.</summary>
internal static class PresetArguments
{
    public const string Model = "Model";
    public const string Deployment = "Deployment";
    public const string BaseModel = "BaseModel";
    public const string Surface = "Surface";
    public const string Task = "Task";
    public const string Output = "Output";
    public const string Reproducible = "Reproducible";
}
