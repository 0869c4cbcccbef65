// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Cohere: Chat (<c>POST /v2/chat</c>).
/// </summary>
/// <example>
/// <code>
/// [CoherePreset(Model = "command-a-03-2025", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CoherePresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>command-a-03-2025</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.3.</para>
    /// <para><b>Advice:</b> A larger p makes answers more random, too.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0.01 to 0.99.</para>
    /// <para><b>Default:</b> 0.75.</para>
    /// <para><b>Advice:</b> It acts after k. 1, which other APIs take, is outside the range.</para>
    /// <para><b>In requests:</b> <c>p</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 500.</para>
    /// <para><b>Default:</b> 0: off.</para>
    /// <para><b>In requests:</b> <c>k</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> Negative values, which other APIs take, are outside the range.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> Negative values, which other APIs take, are outside the range.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 18446744073709551616.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Best effort only.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public ulong Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> the model's maximum.</para>
    /// <para><b>In requests:</b> <c>max_tokens</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public int MaxTokens { get; set; }

    /// <summary>Whether the model thinks before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> disabled, enabled.</para>
    /// <para><b>Default:</b> enabled on models that reason.</para>
    /// <para><b>In requests:</b> <c>thinking.type</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public ThinkingMode Thinking { get; set; }

    /// <summary>How many tokens the model may think before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 1.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>thinking.token_budget</c>.</para>
    /// <para><b>Source:</b> cohere-ai/cohere-developer-experience, cohere-openapi.yaml, 2026-08-20.</para>
    /// </remarks>
    public int ThinkingBudget { get; set; }
}
