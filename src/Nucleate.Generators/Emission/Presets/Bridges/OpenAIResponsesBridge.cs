using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>ApplyTo(CreateResponseOptions)</c>, for OpenAI's Responses.</summary>
internal sealed class OpenAIResponsesBridge : OpenAIBridge
{
    public const string Type = "OpenAI.Responses.CreateResponseOptions";

    public override string TypeName => Type;

    protected override IReadOnlyList<string> Mapped { get; } =
        ["Temperature", "TopP", "MaxOutputTokenCount", "TopLogProbabilityCount", "ReasoningOptions"];

    protected override string Route => "/responses";

    protected override string ModelRemark(PresetModel preset) => string.Empty;

    protected override IEnumerable<string> Others(PresetModel preset)
    {
        if (BridgeMember.Model(preset) is { } model)
        {
            yield return $"options.Model = {model};";
        }

        if (preset.Output == OutputKind.JsonObject)
        {
            yield return "options.TextOptions ??= new global::OpenAI.Responses.ResponseTextOptions();";
            yield return "options.TextOptions.TextFormat = global::OpenAI.Responses.ResponseTextFormat.CreateJsonObjectFormat();";
        }
    }

    protected override string? Property(BridgeTarget target, ApiParameter facts, PresetArgument argument) => facts.Wire switch
    {
        "temperature" => Single(target, "Temperature", argument),
        "top_p" => Single(target, "TopP", argument),
        "max_output_tokens" => Int32(target, "MaxOutputTokenCount", argument),
        "top_logprobs" => Int32(target, "TopLogProbabilityCount", argument),
        "reasoning.effort" when target.Has("ReasoningOptions") =>
            "options.ReasoningOptions ??= new global::OpenAI.Responses.ResponseReasoningOptions();\n"
            + $"options.ReasoningOptions.ReasoningEffortLevel = new global::OpenAI.Responses.ResponseReasoningEffortLevel({Literal.Text(facts.WireOf(argument.Text)!)});",
        _ => null,
    };
}
