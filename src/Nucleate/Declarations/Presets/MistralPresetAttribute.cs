// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Mistral: Chat Completions (<c>POST /v1/chat/completions</c>).
/// </summary>
/// <example>
/// <code>
/// [MistralPreset(Model = "mistral-large-2512", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MistralPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>mistral-large-2512</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.5.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> 0 to 0.7; change this or top-p, not both. 0 needs top-p 1.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> above 0 and at most 1.</para>
    /// <para><b>Default:</b> 1 is reported.</para>
    /// <para><b>Advice:</b> Change this or the temperature, not both.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0 is reported.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0 is reported.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 0.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Answers still vary a little, even at temperature 0.</para>
    /// <para><b>In requests:</b> <c>random_seed</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public long Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 0.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>max_tokens</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public int MaxTokens { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> none, minimal, low, medium, high, xhigh.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>In requests:</b> <c>reasoning_effort</c>.</para>
    /// <para><b>Source:</b> mistralai/platform-docs-public, openapi.yaml and sampling.md, 2026-08-21.</para>
    /// </remarks>
    public ReasoningLevel ReasoningEffort { get; set; }
}
