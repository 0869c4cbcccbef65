namespace Nucleate.Presets.Tests.Presets;

[OpenAIPreset(
    Surface = OpenAISurface.Responses, Model = "gpt-4.1", Temperature = 0.7, TopP = 0.9, MaxOutputTokens = 500, TopLogProbabilities = 3,
    Output = OutputFormat.JsonObject)]
internal static partial class ResponseEverything;

[OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-4.1")]
internal static partial class ResponseNothing;

[OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-4.1", Temperature = 0.123456789012, TopP = 0.98765432109)]
internal static partial class ResponsePrecise;

[OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-5", ReasoningEffort = ReasoningLevel.Minimal, MaxOutputTokens = 16)]
internal static partial class ResponseEffortMinimal;

[OpenAIPreset(Surface = OpenAISurface.Responses, Model = "gpt-5.2", ReasoningEffort = ReasoningLevel.ExtraHigh)]
internal static partial class ResponseEffortExtraHigh;

[AzureOpenAIPreset(Surface = OpenAISurface.Responses, Deployment = "prod-chat", BaseModel = "gpt-4.1", Temperature = 0.3)]
internal static partial class ResponseAzure;
