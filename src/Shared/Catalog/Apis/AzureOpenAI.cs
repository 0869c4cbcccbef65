using System.Linq;

namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Azure OpenAI: OpenAI's routes, where requests name a deployment.</summary>
    public static ApiFacts AzureOpenAI { get; } = new("AzureOpenAI", "Azure OpenAI")
    {
        Surfaces = [.. OpenAISurfaces("/openai/v1").Select(surface => surface with { Parameters = [.. surface.Parameters.Select(AsAzureHasIt)] })],
        SurfaceEnum = "OpenAISurface",
        HasDeployments = true,
        Vendors = ["OpenAI"],
        ExampleModel = "gpt-4.1",
        AdvisesOneOfTemperatureAndTopP = Sources.OpenAISchema,
        UnknownParameter = OpenAIUnknownParameter,
    };

    private static ApiParameter AsAzureHasIt(ApiParameter parameter) => parameter.Wire == "max_completion_tokens"
        ? parameter with
        {
            Advice = "The library Azure.AI.OpenAI 2.1 calls it max_tokens, which models that reason refuse, unless SetNewMaxCompletionTokensPropertyEnabled(true) was called on the options.",
            Source = Sources.AzurePackage,
        }
        : parameter;
}
