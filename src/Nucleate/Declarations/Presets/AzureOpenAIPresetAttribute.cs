// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Azure OpenAI: Chat Completions (<c>POST /openai/v1/chat/completions</c>) or Responses (<c>POST /openai/v1/responses</c>).
/// </summary>
/// <example>
/// <code>
/// [AzureOpenAIPreset(Deployment = "chat", BaseModel = "gpt-4.1", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AzureOpenAIPresetAttribute : PresetAttribute
{
    /// <summary>Which route the preset is for. By default <see cref="OpenAISurface.ChatCompletions"/>.</summary>
    public OpenAISurface Surface { get; set; }

    /// <summary>The name of the deployment, which requests call the model. By default none is sent.</summary>
    public string Deployment { get; set; } = string.Empty;

    /// <summary>
    /// The model behind the deployment, such as <c>gpt-4.1</c>: rules about models need it. By default it is not known.
    /// </summary>
    public string BaseModel { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> Change this or top-p, not both; 0.8 is rather random, 0.2 rather focused.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> Change this or the temperature, not both.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// <para><b>Only for:</b> Chat Completions.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// <para><b>Only for:</b> Chat Completions.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Best effort only, and marked as deprecated: compare the answers' system_fingerprint.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// <para><b>Only for:</b> Chat Completions.</para>
    /// </remarks>
    public long Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. Tokens of reasoning count, too. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> The library Azure.AI.OpenAI 2.1 calls it max_tokens, which models that reason refuse, unless SetNewMaxCompletionTokensPropertyEnabled(true) was called on the options.</para>
    /// <para><b>In requests:</b> <c>max_completion_tokens</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json; requests of the NuGet package Azure.AI.OpenAI 2.1.0, 2026-11-22.</para>
    /// <para><b>Responses: Range:</b> at least 16.</para>
    /// <para><b>Responses: In requests:</b> <c>max_output_tokens</c>.</para>
    /// <para><b>Responses: Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// </remarks>
    public int MaxOutputTokens { get; set; }

    /// <summary>Asks for the log-probabilities of this many of the most likely tokens at each place. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 20.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>top_logprobs</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// </remarks>
    public int TopLogProbabilities { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> none, minimal, low, medium, high, xhigh, max.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> Each model knows some of the levels; most models that reason take no sampling parameters.</para>
    /// <para><b>In requests:</b> <c>reasoning_effort</c>.</para>
    /// <para><b>Source:</b> openai/openai-openapi, openapi.json, 2026-08-21.</para>
    /// <para><b>Responses: In requests:</b> <c>reasoning.effort</c>.</para>
    /// </remarks>
    public ReasoningLevel ReasoningEffort { get; set; }
}
