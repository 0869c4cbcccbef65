using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>ApplyTo(ChatCompletionOptions)</c>, for OpenAI's Chat Completions and the servers that have the same route.</summary>
internal sealed class OpenAIChatBridge : OpenAIBridge
{
    public const string Type = "OpenAI.Chat.ChatCompletionOptions";

    public override string TypeName => Type;

    protected override IReadOnlyList<string> Mapped { get; } =
    [
        "Temperature", "TopP", "FrequencyPenalty", "PresencePenalty", "Seed", "MaxOutputTokenCount", "IncludeLogProbabilities", "TopLogProbabilityCount",
        "ReasoningEffortLevel",
    ];

    protected override string Route => "/chat/completions";

    protected override string ModelRemark(PresetModel preset) =>
        BridgeMember.Model(preset) is { } model ? $"The model is the client's: <c>GetChatClient({model})</c>." : string.Empty;

    protected override IEnumerable<string> Others(PresetModel preset)
    {
        if (preset.Output == OutputKind.JsonObject && preset.SurfaceFacts.Output?.JsonObject is { Wire: "response_format.type", Value: "json_object" })
        {
            yield return "options.ResponseFormat = global::OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat();";
        }
    }

    protected override string? Property(BridgeTarget target, ApiParameter facts, PresetArgument argument) => facts.Wire switch
    {
        "temperature" => Single(target, "Temperature", argument),
        "top_p" => Single(target, "TopP", argument),
        "frequency_penalty" => Single(target, "FrequencyPenalty", argument),
        "presence_penalty" => Single(target, "PresencePenalty", argument),
        "seed" when target.Has("Seed") && BridgeNumber.FitsInt64(argument.Text) => $"options.Seed = {argument.Name};",
        "max_completion_tokens" => Int32(target, "MaxOutputTokenCount", argument),
        "top_logprobs" => Int32(target, "TopLogProbabilityCount", argument),
        "reasoning_effort" when target.Has("ReasoningEffortLevel") =>
            $"options.ReasoningEffortLevel = new global::OpenAI.Chat.ChatReasoningEffortLevel({Literal.Text(facts.WireOf(argument.Text)!)});",
        _ => null,
    };
}
