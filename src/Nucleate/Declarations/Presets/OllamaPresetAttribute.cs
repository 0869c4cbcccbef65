// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Ollama: Chat (<c>POST /api/chat</c>).
/// </summary>
/// <example>
/// <code>
/// [OllamaPreset(Model = "llama3.2", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OllamaPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>llama3.2</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.8.</para>
    /// <para><b>Advice:</b> Lower it, for example to 0, for structured output.</para>
    /// <para><b>In requests:</b> <c>options.temperature</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.9.</para>
    /// <para><b>In requests:</b> <c>options.top_p</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 40.</para>
    /// <para><b>In requests:</b> <c>options.top_k</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Keeps the tokens that are at least this fraction as likely as the most likely one. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>options.min_p</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double MinP { get; set; }

    /// <summary>Keeps the tokens whose surprise is nearest to the expected one, until their probabilities sum to this. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>In requests:</b> <c>options.typical_p</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double TypicalP { get; set; }

    /// <summary>Divides the positive logits of tokens that occurred by this, and multiplies the negative ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 1: off; older releases had 1.1.</para>
    /// <para><b>In requests:</b> <c>options.repeat_penalty</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double RepeatPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>options.frequency_penalty</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any number.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>In requests:</b> <c>options.presence_penalty</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>How many of the last tokens count as occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> 64; 0 is off, -1 the whole context.</para>
    /// <para><b>In requests:</b> <c>options.repeat_last_n</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public int RepeatLastN { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> random.</para>
    /// <para><b>In requests:</b> <c>options.seed</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public int Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> -1: no limit.</para>
    /// <para><b>In requests:</b> <c>options.num_predict</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public int NumPredict { get; set; }

    /// <summary>How many tokens of the conversation the model sees. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> as the server is configured.</para>
    /// <para><b>In requests:</b> <c>options.num_ctx</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public int NumCtx { get; set; }

    /// <summary>Whether the model thinks before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> true or false.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>In requests:</b> <c>think</c>.</para>
    /// <para><b>Source:</b> ollama/ollama, api/types.go and documentation; OllamaSharp 5.4.25, 2026-08-21.</para>
    /// </remarks>
    public bool Think { get; set; }
}
