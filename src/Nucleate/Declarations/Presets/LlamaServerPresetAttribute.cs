// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for llama.cpp's server: Completion (<c>POST /completion</c>).
/// </summary>
/// <example>
/// <code>
/// [LlamaServerPreset(Model = "gemma-3-4b", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LlamaServerPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>gemma-3-4b</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.8.</para>
    /// <para><b>Advice:</b> Below 0 the most likely token is taken, and probabilities are computed all the same.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>How far the temperature moves around its value with the entropy of the distribution. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0: off.</para>
    /// <para><b>In requests:</b> <c>dynatemp_range</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double DynamicTemperatureRange { get; set; }

    /// <summary>How the temperature follows the entropy. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>In requests:</b> <c>dynatemp_exponent</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double DynamicTemperatureExponent { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 40; 0 is off.</para>
    /// <para><b>In requests:</b> <c>top_k</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.95; 1 is off.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps the tokens that are at least this fraction as likely as the most likely one. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.05; 0 is off.</para>
    /// <para><b>In requests:</b> <c>min_p</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double MinP { get; set; }

    /// <summary>Keeps the tokens whose surprise is nearest to the expected one, until their probabilities sum to this. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1: off.</para>
    /// <para><b>In requests:</b> <c>typical_p</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double TypicalP { get; set; }

    /// <summary>Keeps the tokens whose logits are within so many standard deviations of the largest one. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> -1: off.</para>
    /// <para><b>In requests:</b> <c>top_n_sigma</c>.</para>
    /// <para><b>Source:</b> a switch of the command line; the page lists no property of requests, 2026-11-22, not verified.</para>
    /// </remarks>
    public double TopNSigma { get; set; }

    /// <summary>Divides the positive logits of tokens that occurred by this, and multiplies the negative ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1 or 1.1: the page says both.</para>
    /// <para><b>In requests:</b> <c>repeat_penalty</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double RepeatPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>How many of the last tokens count as occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 64; 0 is off.</para>
    /// <para><b>In requests:</b> <c>repeat_last_n</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int RepeatLastN { get; set; }

    /// <summary>Lowers the logit of a token that would lengthen a repeat: this much for a repeat of the allowed length. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0: off.</para>
    /// <para><b>In requests:</b> <c>dry_multiplier</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double DryMultiplier { get; set; }

    /// <summary>By how much each further token of a repeat multiplies the penalty. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1.75.</para>
    /// <para><b>In requests:</b> <c>dry_base</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double DryBase { get; set; }

    /// <summary>The longest repeat that costs nothing but the multiplier. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 2.</para>
    /// <para><b>In requests:</b> <c>dry_allowed_length</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int DryAllowedLength { get; set; }

    /// <summary>How many of the last tokens are searched for repeats. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 64; 0 is off.</para>
    /// <para><b>In requests:</b> <c>dry_penalty_last_n</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int DryPenaltyLastN { get; set; }

    /// <summary>How often the top choices are excluded, so that less likely tokens are drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0: off.</para>
    /// <para><b>In requests:</b> <c>xtc_probability</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double XtcProbability { get; set; }

    /// <summary>How likely a token has to be to count as a top choice. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.1; above 0.5 XTC is off.</para>
    /// <para><b>In requests:</b> <c>xtc_threshold</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double XtcThreshold { get; set; }

    /// <summary>Replaces the cuts by one that keeps the surprise of the text near a target: 1 or 2 for the version. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> 0: off.</para>
    /// <para><b>Advice:</b> Where it is on, top-k, top-p and typical-p are ignored.</para>
    /// <para><b>In requests:</b> <c>mirostat</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int Mirostat { get; set; }

    /// <summary>The surprise that Mirostat aims at, in bits. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 5.</para>
    /// <para><b>In requests:</b> <c>mirostat_tau</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double MirostatTau { get; set; }

    /// <summary>How fast Mirostat's bound learns. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.1.</para>
    /// <para><b>In requests:</b> <c>mirostat_eta</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public double MirostatEta { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> -1: random.</para>
    /// <para><b>Advice:</b> With cache_prompt, which is on unless switched off, answers may still differ.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public long Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> -1: no limit.</para>
    /// <para><b>In requests:</b> <c>n_predict</c>.</para>
    /// <para><b>Source:</b> ggml-org/llama.cpp, tools/server/README.md, 2026-11-22.</para>
    /// </remarks>
    public int MaxTokens { get; set; }
}
