// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for vLLM: Chat Completions (<c>POST /v1/chat/completions</c>).
/// </summary>
/// <example>
/// <code>
/// [VllmPreset(Model = "Qwen/Qwen3-8B", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VllmPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>Qwen/Qwen3-8B</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> Between 0 and 0.01 it counts as 0.01; 0 switches top-p, top-k and min-p off.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> above 0 and at most 1.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least -1.</para>
    /// <para><b>Default:</b> 0: off; so is -1.</para>
    /// <para><b>In requests:</b> <c>top_k</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Keeps the tokens that are at least this fraction as likely as the most likely one. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>min_p</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double MinP { get; set; }

    /// <summary>Divides the positive logits of tokens that occurred by this, and multiplies the negative ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> above 0.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>In requests:</b> <c>repetition_penalty</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double RepetitionPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> as in OpenAI's API, 2026-11-22, not verified.</para>
    /// </remarks>
    public long Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 1.</para>
    /// <para><b>Default:</b> 16.</para>
    /// <para><b>In requests:</b> <c>max_tokens</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public int MaxTokens { get; set; }

    /// <summary>Forbids the end of the answer before this many tokens. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 0.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> At most MaxTokens.</para>
    /// <para><b>In requests:</b> <c>min_tokens</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public int MinTokens { get; set; }

    /// <summary>How many tokens the model may think before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least -1.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>thinking_token_budget</c>.</para>
    /// <para><b>Source:</b> vllm-project/vllm, sampling_params.py, 2026-11-22.</para>
    /// </remarks>
    public int ThinkingBudget { get; set; }
}
