namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Azure OpenAI: OpenAI's routes, where requests name a deployment.</summary>
    public static ApiFacts AzureOpenAI { get; } = new("AzureOpenAI", "Azure OpenAI")
    {
        Surfaces = OpenAISurfaces("/openai/v1"),
        SurfaceEnum = "OpenAISurface",
        HasDeployments = true,
        Vendors = ["OpenAI"],
        ExampleModel = "gpt-4.1",
        AdvisesOneOfTemperatureAndTopP = Sources.OpenAISchema,
        UnknownParameter = OpenAIUnknownParameter,
    };
}
