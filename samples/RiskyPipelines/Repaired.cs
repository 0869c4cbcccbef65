using Nucleate;

namespace RiskyPipelines;

/// <summary>What was meant: each declaration under the name of its risky twin.</summary>
public static partial class Repaired
{
    [Sampler]
    [Temperature(0.9)]
    public sealed partial class Unlimited;

    [Sampler]
    [TopK(20)]
    [TopP(0.95)]
    public sealed partial class TwoLimits;

    [Sampler]
    [Temperature(0)]
    public sealed partial class LimitedCertainty;

    [Sampler]
    [MinP(0.1)]
    [Temperature(0.9)]
    public sealed partial class TwoThresholds;

    [Sampler]
    [TopK(40)]
    [Temperature(0.4)]
    public sealed partial class TwoTemperatures;

    [Sampler]
    [TopP(0.95)]
    [Temperature(1.5)]
    public sealed partial class HeatedFirst;

    [Sampler]
    [MinP(0.05)]
    [Temperature(1.5)]
    public sealed partial class Unbounded;

    [Sampler]
    [TopK(40)]
    public sealed partial class FreeRepetition;

    [Sampler]
    [RepetitionPenalty(1.2)]
    [PresencePenalty(0.5)]
    [TopK(5)]
    public sealed partial class PenalizedLate;

    [Sampler(Task = GenerationTask.StructuredOutput)]
    [TopP(0.9)]
    [Temperature(0.2)]
    public sealed partial class WornOutBraces;

    [OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Extraction, Temperature = 0.1)]
    public static partial class WildInvoices;

    [OpenAIPreset(Model = "gpt-5-mini", ReasoningEffort = ReasoningLevel.Low, MaxOutputTokens = 500)]
    public static partial class CoolReasoning;

    [VllmPreset(Model = "Qwen/Qwen3-8B", Output = OutputFormat.JsonSchema)]
    public static partial class WornOutKeys;

    [ElevenLabsPreset(Model = "eleven_v3", Stability = 0.5)]
    public static partial class UnsteadyVoice;
}
