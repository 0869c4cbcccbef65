// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Gemini: generateContent (<c>POST /v1beta/models/{model}:generateContent</c>).
/// </summary>
/// <example>
/// <code>
/// [GeminiPreset(Model = "gemini-2.5-flash", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GeminiPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>gemini-2.5-flash</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 2.</para>
    /// <para><b>Default:</b> depends on the model; 1 for Gemini 3.</para>
    /// <para><b>Advice:</b> Gemini 3: leave it at 1, since lower values may cause loops. Change this or top-p, not both.</para>
    /// <para><b>In requests:</b> <c>generationConfig.temperature</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> depends on the model; 0.95 is reported.</para>
    /// <para><b>Advice:</b> Change this or the temperature, not both.</para>
    /// <para><b>In requests:</b> <c>generationConfig.topP</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 1.</para>
    /// <para><b>Default:</b> depends on the model; 64 is reported.</para>
    /// <para><b>In requests:</b> <c>generationConfig.topK</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Lowers the logit of a token by this for each time that it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Gemini 2.5 and 3 refuse every value but 0.</para>
    /// <para><b>In requests:</b> <c>generationConfig.frequencyPenalty</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public double FrequencyPenalty { get; set; }

    /// <summary>Lowers the logit of a token by this once it occurred. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> -2 to 2.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Gemini 2.5 and 3 refuse every value but 0.</para>
    /// <para><b>In requests:</b> <c>generationConfig.presencePenalty</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public double PresencePenalty { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> random.</para>
    /// <para><b>Advice:</b> Best effort only.</para>
    /// <para><b>In requests:</b> <c>generationConfig.seed</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public int Seed { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> any whole number.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>In requests:</b> <c>generationConfig.maxOutputTokens</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public int MaxOutputTokens { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> MINIMAL, LOW, MEDIUM, HIGH.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> For Gemini 3; each model knows some of the levels.</para>
    /// <para><b>In requests:</b> <c>generationConfig.thinkingConfig.thinkingLevel</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public GeminiThinkingLevel ThinkingLevel { get; set; }

    /// <summary>How many tokens the model may think before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least -1.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> For Gemini 2.5: 0 switches thinking off, -1 leaves it to the model.</para>
    /// <para><b>In requests:</b> <c>generationConfig.thinkingConfig.thinkingBudget</c>.</para>
    /// <para><b>Source:</b> googleapis/python-genai, types.py, 2026-08-21.</para>
    /// </remarks>
    public int ThinkingBudget { get; set; }
}
