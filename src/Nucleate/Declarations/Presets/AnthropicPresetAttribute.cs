// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for Anthropic: Messages (<c>POST /v1/messages</c>).
/// </summary>
/// <example>
/// <code>
/// [AnthropicPreset(Model = "claude-sonnet-4-6", Temperature = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnthropicPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>claude-sonnet-4-6</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>Divides the logits: below 1 the likely tokens gain, above 1 the unlikely ones. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> Near 0 for analysis, near 1 for invention; models after Claude Opus 4.6 take only 1.</para>
    /// <para><b>In requests:</b> <c>temperature</c>.</para>
    /// <para><b>Source:</b> NuGet package Anthropic 12.60.0 and 13.12.0, 2026-11-22.</para>
    /// </remarks>
    public double Temperature { get; set; }

    /// <summary>Keeps the fewest most likely tokens whose probabilities sum to this; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> For advanced use only; models after Claude Opus 4.6 take only 0.99 or more.</para>
    /// <para><b>In requests:</b> <c>top_p</c>.</para>
    /// <para><b>Source:</b> Anthropic's API schema, a copy, 2024-11-08.</para>
    /// </remarks>
    public double TopP { get; set; }

    /// <summary>Keeps this many of the most likely tokens; the rest is never drawn. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 0.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> For advanced use only; models after Claude Opus 4.6 do not take it.</para>
    /// <para><b>In requests:</b> <c>top_k</c>.</para>
    /// <para><b>Source:</b> Anthropic's API schema, a copy, 2024-11-08.</para>
    /// </remarks>
    public int TopK { get; set; }

    /// <summary>Ends the answer after this many tokens; the distribution stays as it is. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 0.</para>
    /// <para><b>Default:</b> none: every request needs it.</para>
    /// <para><b>In requests:</b> <c>max_tokens</c>.</para>
    /// <para><b>Source:</b> NuGet package Anthropic 12.60.0 and 13.12.0, 2026-11-22.</para>
    /// </remarks>
    public int MaxTokens { get; set; }

    /// <summary>Whether the model thinks before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> disabled, enabled, adaptive.</para>
    /// <para><b>Default:</b> depends on the model.</para>
    /// <para><b>Advice:</b> While it thinks, a model takes temperature 1 only, top-p from 0.95 and no top-k.</para>
    /// <para><b>In requests:</b> <c>thinking.type</c>.</para>
    /// <para><b>Source:</b> NuGet package Anthropic 12.60.0 and 13.12.0, 2026-11-22.</para>
    /// </remarks>
    public ThinkingMode Thinking { get; set; }

    /// <summary>How many tokens the model may think before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> at least 1024.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Less than MaxTokens; models from Claude Opus 4.7 on refuse a budget.</para>
    /// <para><b>In requests:</b> <c>thinking.budget_tokens</c>.</para>
    /// <para><b>Source:</b> anthropics/skills, claude-api, 2026-07-01.</para>
    /// </remarks>
    public int ThinkingBudget { get; set; }

    /// <summary>How much the model reasons before it answers. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> low, medium, high, xhigh, max.</para>
    /// <para><b>Default:</b> high.</para>
    /// <para><b>Advice:</b> Each model knows some of the levels.</para>
    /// <para><b>In requests:</b> <c>output_config.effort</c>.</para>
    /// <para><b>Source:</b> NuGet package Anthropic 12.60.0 and 13.12.0, 2026-11-22.</para>
    /// </remarks>
    public ReasoningLevel Effort { get; set; }
}
