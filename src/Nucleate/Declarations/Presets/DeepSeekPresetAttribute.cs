// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for DeepSeek: Chat Completions (<c>POST /chat/completions</c>).
/// </summary>
/// <example>
/// <code>
/// [DeepSeekPreset(Model = "deepseek-v4-flash", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DeepSeekPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>deepseek-v4-flash</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> 0 for code and mathematics, 1 for data, 1.3 for conversation and translation, 1.5 for creative writing; without effect while the model thinks.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> clients' documentation: tidyllm, CAMEL, pydantic-ai, 2026-11-22, reported.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> Without effect while the model thinks.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> Without effect while the model thinks.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>max_tokens</c>.</para>
    /// <para><b>Source:</b> as in OpenAI's API, 2026-11-22, not verified.</para>
    /// </remarks>
    public int MaxTokens { get; set; }

    /// <summary>Asks for the log-probabilities of this many of the most likely tokens at each place. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>top_logprobs</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public int TopLogProbabilities { get; set; }

    /// <summary>Whether the model thinks before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> disabled, enabled.</para>
    /// <para><b>Default:</b> enabled.</para>
    /// <para><b>In requests:</b> <c>thinking.type</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public ThinkingMode Thinking { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> minimal, low, medium, high, xhigh, max.</para>
    /// <para><b>Default:</b> high.</para>
    /// <para><b>Advice:</b> The service knows low, high and max: minimal counts as low, medium and xhigh as high.</para>
    /// <para><b>In requests:</b> <c>reasoning_effort</c>.</para>
    /// <para><b>Source:</b> api-docs.deepseek.com, thinking mode and parameter settings, 2026-09.</para>
    /// </remarks>
    public ReasoningLevel ReasoningEffort { get; set; }
}
