namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>llama.cpp's server: its own completion route. The server checks no range.</summary>
    public static ApiFacts LlamaServer { get; } = new("LlamaServer", "llama.cpp's server")
    {
        Surfaces =
        [
            new SurfaceFacts("Completion", "Completion", "POST /completion")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.LlamaServer, 0.8, ValueRange.Any) with
                    {
                        Advice = "Below 0 the most likely token is taken, and probabilities are computed all the same.",
                    },
                    Number("DynamicTemperatureRange", "dynatemp_range", Effects.DynamicRange, Sources.LlamaServer, 0, ValueRange.Any) with { DefaultText = "0: off" },
                    Number("DynamicTemperatureExponent", "dynatemp_exponent", Effects.DynamicExponent, Sources.LlamaServer, 1, ValueRange.Any),
                    Whole("TopK", "top_k", ParameterRole.Sampling, Effects.TopK, Sources.LlamaServer, 40, ValueRange.Any) with { DefaultText = "40; 0 is off" },
                    Number("TopP", "top_p", Effects.TopP, Sources.LlamaServer, 0.95, ValueRange.Any) with { DefaultText = "0.95; 1 is off" },
                    Number("MinP", "min_p", Effects.MinP, Sources.LlamaServer, 0.05, ValueRange.Any) with { DefaultText = "0.05; 0 is off" },
                    Number("TypicalP", "typical_p", Effects.TypicalP, Sources.LlamaServer, 1, ValueRange.Any) with { DefaultText = "1: off" },
                    Number("TopNSigma", "top_n_sigma", Effects.TopNSigma, Sources.Unverified("a switch of the command line; the page lists no property of requests", "2026-11-22")) with
                    {
                        Default = -1,
                        DefaultText = "-1: off",
                    },
                    Penalty("RepeatPenalty", "repeat_penalty", Effects.RepetitionPenalty, Sources.LlamaServer, 1, ValueRange.Any) with
                    {
                        Default = null,
                        DefaultText = "1 or 1.1: the page says both",
                    },
                    Penalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty, Sources.LlamaServer, 0, ValueRange.Any),
                    Penalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty, Sources.LlamaServer, 0, ValueRange.Any),
                    Whole("RepeatLastN", "repeat_last_n", ParameterRole.Penalty, Effects.RepeatWindow, Sources.LlamaServer, 64, ValueRange.Any) with
                    {
                        DefaultText = "64; 0 is off",
                    },
                    Penalty("DryMultiplier", "dry_multiplier", Effects.DryMultiplier, Sources.LlamaServer, 0, ValueRange.Any) with { DefaultText = "0: off" },
                    Penalty("DryBase", "dry_base", Effects.DryBase, Sources.LlamaServer, 1.75, ValueRange.Any),
                    Whole("DryAllowedLength", "dry_allowed_length", ParameterRole.Penalty, Effects.DryAllowedLength, Sources.LlamaServer, 2, ValueRange.Any),
                    Whole("DryPenaltyLastN", "dry_penalty_last_n", ParameterRole.Penalty, Effects.DryWindow, Sources.LlamaServer, 64, ValueRange.Any) with
                    {
                        DefaultText = "64; 0 is off",
                    },
                    Number("XtcProbability", "xtc_probability", Effects.XtcProbability, Sources.LlamaServer, 0, ValueRange.Any) with { DefaultText = "0: off" },
                    Number("XtcThreshold", "xtc_threshold", Effects.XtcThreshold, Sources.LlamaServer, 0.1, ValueRange.Any) with
                    {
                        DefaultText = "0.1; above 0.5 XTC is off",
                    },
                    Whole("Mirostat", "mirostat", ParameterRole.Sampling, Effects.Mirostat, Sources.LlamaServer, 0, new ValueRange(0, 2) { IsHard = false }) with
                    {
                        DefaultText = "0: off",
                        Advice = "Where it is on, top-k, top-p and typical-p are ignored.",
                    },
                    Number("MirostatTau", "mirostat_tau", Effects.MirostatTau, Sources.LlamaServer, 5, ValueRange.Any),
                    Number("MirostatEta", "mirostat_eta", Effects.MirostatEta, Sources.LlamaServer, 0.1, ValueRange.Any),
                    new ApiParameter("Seed", "seed", ParameterKind.Long, ParameterRole.Seed, Sources.LlamaServer)
                    {
                        Effect = Effects.Seed,
                        DefaultText = "-1: random",
                        Advice = "With cache_prompt, which is on unless switched off, answers may still differ.",
                    },
                    Whole("MaxTokens", "n_predict", ParameterRole.Limit, Effects.Limit, Sources.LlamaServer) with { DefaultText = "-1: no limit" },
                ],
                Output = new OutputFacts(Sources.LlamaServer) { HasSchema = true },
                Echo = new EchoFacts(
                    Sources.LlamaServer,
                    "Temperature", "DynamicTemperatureRange", "DynamicTemperatureExponent", "TopK", "TopP", "MinP", "TypicalP",
                    "RepeatPenalty", "FrequencyPenalty", "PresencePenalty", "RepeatLastN",
                    "DryMultiplier", "DryBase", "DryAllowedLength", "DryPenaltyLastN", "XtcProbability", "XtcThreshold",
                    "Mirostat", "MirostatTau", "MirostatEta", "Seed", "MaxTokens")
                {
                    Root = "generation_settings",
                },
                Local = new LocalPipeline(
                    "LlamaCpp", new FactSource("llama.cpp's own (tools/server/README.md)", "2026-11-22"),
                    "Mirostat",
                    "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "Dry", "TopNSigma", "TopK", "TypicalP", "TopP", "MinP", "Xtc", "Temperature"),
            },
        ],
        ExampleModel = "gemma-3-4b",
    };
}
