using Nucleate;

namespace RiskyPipelines;

// NUC2001: an invoice has one total. At this temperature, every few hundred tokens another one is drawn.
[OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Extraction, Temperature = 0.9)]
public static partial class WildInvoices;

// NUC2005: a model that reasons takes temperature 1 only; the service refuses each request.
[OpenAIPreset(Model = "gpt-5-mini", Temperature = 0.2, MaxOutputTokens = 500)]
public static partial class CoolReasoning;

// NUC2008: the same keys have to come in each element of a list, and become less likely each time.
[VllmPreset(Model = "Qwen/Qwen3-8B", Output = OutputFormat.JsonSchema, RepetitionPenalty = 1.1)]
public static partial class WornOutKeys;

// NUC2010: this voice model knows three settings of stability, and refuses everything between them.
[ElevenLabsPreset(Model = "eleven_v3", Stability = 0.35)]
public static partial class UnsteadyVoice;
