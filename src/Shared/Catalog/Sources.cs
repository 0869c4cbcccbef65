namespace Nucleate.Catalog;

/// <summary>The publications that facts were read in.</summary>
internal static class Sources
{
    /// <summary>Where both sides of a disagreement, or nothing at all, was found.</summary>
    public static FactSource Unverified(string name, string date) => new(name, date, Certainty.Unverified);

    /// <summary>Something that others measured or met.</summary>
    public static FactSource Reported(string name, string date) => new(name, date, Certainty.Reported);

    public static FactSource OpenAISchema { get; } = new("openai/openai-openapi, openapi.json", "2026-08-21");

    // The parts that the object of a response has in common with the request: ModelResponseProperties, ResponseProperties.
    public static FactSource OpenAIResponseObject { get; } = new("openai/openai-openapi, the schema Response; ResponseResult of the NuGet package OpenAI 2.15.0", "2026-11-22");

    public static FactSource OpenAIReports { get; } = Reported("issues of openai-python, smolagents, inspect_ai and others; measurements of the API", "2026-09-27");

    public static FactSource OpenAIModels { get; } = Reported("pydantic/pydantic-ai, model profiles checked against the API; vercel/ai", "2026-08-22");

    public static FactSource Azure { get; } = new("MicrosoftDocs/azure-ai-docs, reasoning models", "2026");

    public static FactSource AzurePackage { get; } = new("openai/openai-openapi, openapi.json; requests of the NuGet package Azure.AI.OpenAI 2.1.0", "2026-11-22");

    public static FactSource AnthropicPackage { get; } = new("NuGet package Anthropic 12.60.0 and 13.12.0", "2026-11-22");

    public static FactSource AnthropicSkill { get; } = new("anthropics/skills, claude-api", "2026-07-01");

    public static FactSource AnthropicModels { get; } = Reported("pydantic/pydantic-ai, model profiles; vercel/ai", "2026-08-22");

    public static FactSource AnthropicSchema { get; } = new("Anthropic's API schema, a copy", "2024-11-08");

    public static FactSource AnthropicReports { get; } = Reported("issues of anthropic-sdk-python, RooCode and others; a regression test against the API", "2026-10-07");

    public static FactSource GeminiTypes { get; } = new("googleapis/python-genai, types.py", "2026-08-21");

    public static FactSource GeminiGuide { get; } = new("Google's prompting guide for Gemini 3", "2026-09");

    public static FactSource GeminiMigration { get; } = new("google-gemini/gemini-skills, migration; langchain-ai/langchain-google", "2026-08-20");

    public static FactSource GeminiReports { get; } = Reported("issues of google-gemini/cookbook, vercel/ai, genkit and others", "2026-09");

    public static FactSource Mistral { get; } = new("mistralai/platform-docs-public, openapi.yaml and sampling.md", "2026-08-21");

    public static FactSource MistralReports { get; } = Reported("issues of DevoxxGenie and others", "2026-11-22");

    public static FactSource Cohere { get; } = new("cohere-ai/cohere-developer-experience, cohere-openapi.yaml", "2026-08-20");

    public static FactSource DeepSeek { get; } = new("api-docs.deepseek.com, thinking mode and parameter settings", "2026-09");

    public static FactSource DeepSeekReports { get; } = Reported("clients' documentation: tidyllm, CAMEL, pydantic-ai", "2026-11-22");

    public static FactSource Xai { get; } = new("xai-org/xai-sdk-python, chat.py", "2026-08-18");

    public static FactSource XaiReports { get; } = Reported("issues of NativeTavern, litellm and vercel/ai", "2026-09-15");

    public static FactSource Ollama { get; } = new("ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25", "2026-08-21");

    public static FactSource Vllm { get; } = new("vllm-project/vllm, sampling_params.py", "2026-11-22");

    public static FactSource LlamaServer { get; } = new("ggml-org/llama.cpp, tools/server/README.md", "2026-11-22");

    public static FactSource ElevenLabs { get; } = new("elevenlabs/elevenlabs-docs; tryAGI/ElevenLabs, made from the live schema", "2026-08-22");

    public static FactSource ElevenLabsReports { get; } = Reported("livekit/agents and five repositories that met the error", "2026-11-22");
}
