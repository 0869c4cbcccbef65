namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Ollama: its own chat route. The server checks no range.</summary>
    public static ApiFacts Ollama { get; } = new("Ollama", "Ollama")
    {
        Surfaces =
        [
            new SurfaceFacts("Chat", "Chat", "POST /api/chat")
            {
                Parameters =
                [
                    Number("Temperature", "options.temperature", Effects.Temperature, Sources.Ollama, 0.8, ValueRange.Any) with
                    {
                        Advice = "Lower it, for example to 0, for structured output.",
                    },
                    Number("TopP", "options.top_p", Effects.TopP, Sources.Ollama, 0.9, ValueRange.Any),
                    Whole("TopK", "options.top_k", ParameterRole.Sampling, Effects.TopK, Sources.Ollama, 40, ValueRange.Any),
                    Number("MinP", "options.min_p", Effects.MinP, Sources.Ollama, 0, ValueRange.Any),
                    Number("TypicalP", "options.typical_p", Effects.TypicalP, Sources.Ollama, 1, ValueRange.Any),
                    Penalty("RepeatPenalty", "options.repeat_penalty", Effects.RepetitionPenalty, Sources.Ollama, 1, ValueRange.Any) with
                    {
                        DefaultText = "1: off; older releases had 1.1",
                    },
                    Penalty("FrequencyPenalty", "options.frequency_penalty", Effects.FrequencyPenalty, Sources.Ollama, 0, ValueRange.Any),
                    Penalty("PresencePenalty", "options.presence_penalty", Effects.PresencePenalty, Sources.Ollama, 0, ValueRange.Any),
                    Whole("RepeatLastN", "options.repeat_last_n", ParameterRole.Penalty, Effects.RepeatWindow, Sources.Ollama, 64, ValueRange.Any) with
                    {
                        DefaultText = "64; 0 is off, -1 the whole context",
                    },
                    Whole("Seed", "options.seed", ParameterRole.Seed, Effects.Seed, Sources.Ollama) with { DefaultText = "random" },
                    Whole("NumPredict", "options.num_predict", ParameterRole.Limit, Effects.Limit, Sources.Ollama) with { DefaultText = "-1: no limit" },
                    Whole("NumCtx", "options.num_ctx", ParameterRole.Limit, Effects.ContextSize, Sources.Ollama) with
                    {
                        DefaultText = "as the server is configured",
                    },
                    new ApiParameter("Think", "think", ParameterKind.Flag, ParameterRole.Thinking, Sources.Ollama)
                    {
                        Effect = Effects.Thinking,
                        DefaultText = "depends on the model",
                    },
                ],
                Output = new OutputFacts(Sources.Ollama) { JsonObject = new Companion("format", "json"), HasSchema = true },
                Local = new LocalPipeline(
                    "LlamaCpp", new FactSource("llama.cpp's, whose server runs the models (ollama/ollama, llm/llama_server.go)", "2026-08-21"),
                    "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "TopK", "TypicalP", "TopP", "MinP", "Temperature"),
            },
        ],
        ExampleModel = "llama3.2",
    };
}
