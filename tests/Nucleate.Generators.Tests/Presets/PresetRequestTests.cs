using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>What presets write into requests.</summary>
public sealed class PresetRequestTests
{
    [Fact]
    public void Chat_completions_have_everything_in_one_object() => Assert.Equal(
        """{"model":"gpt-4.1","temperature":0.7,"top_p":0.9,"seed":42,"response_format":{"type":"json_object"}}""",
        PresetRun.Request(
            """[OpenAIPreset(Model = "gpt-4.1", Seed = 42, Temperature = 0.7, TopP = 0.9f, Output = OutputFormat.JsonObject)]"""));
}
