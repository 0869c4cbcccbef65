// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for xAI: Chat Completions (<c>POST /v1/chat/completions</c>).
/// </summary>
/// <example>
/// <code>
/// [XaiPreset(Model = "grok-4.5", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class XaiPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>grok-4.5</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> 1 is reported.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Current models refuse it, even 0.</para>
    /// <para><b>In requests:</b> <c>frequency_penalty</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Current models refuse it, even 0.</para>
    /// <para><b>In requests:</b> <c>presence_penalty</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Best effort only.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> as in OpenAI's API, 2026-11-22, not verified.</para>
    /// </remarks>
    public long Seed { get; set; }

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
    /// <para><b>Range:</b> 0 to 8.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>In requests:</b> <c>top_logprobs</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public int TopLogProbabilities { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> none, low, medium, high, xhigh.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> Some models refuse it.</para>
    /// <para><b>In requests:</b> <c>reasoning_effort</c>.</para>
    /// <para><b>Source:</b> xai-org/xai-sdk-python, chat.py, 2026-08-18.</para>
    /// </remarks>
    public ReasoningLevel ReasoningEffort { get; set; }
}
