using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>ToPromptExecutionSettings()</c> for Semantic Kernel's connector to OpenAI and Azure OpenAI.</summary>
/// <remarks>The connector reads the base class's extension data by names of its own; an effort among them makes it throw.</remarks>
internal sealed class SemanticKernelBridge : IPresetBridge
{
    public const string Type = "Microsoft.SemanticKernel.PromptExecutionSettings";

    public string Assembly => "Microsoft.SemanticKernel.Abstractions";

    public string TypeName => Type;

    public string Method => PresetMemberNames.ToPromptExecutionSettings;

    public IReadOnlyList<string> Properties { get; } = [];

    // Only OpenAI itself calls the limit so, and the connector sends no other name.
    public bool Serves(PresetModel preset) => preset.SurfaceFacts.Find(ParameterRole.Limit)?.Wire == "max_completion_tokens";

    public IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets) =>
        BridgeMember.Without(preset, Entry, BridgeMember.ShortName(Type));

    public void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer)
    {
        writer.Line();
        BridgeMember.Document(
            writer,
            "The preset's parameters as settings for Semantic Kernel's connector to OpenAI.",
            BridgeMember.Model(preset) is null ? string.Empty : "<c>ModelId</c> selects among a kernel's services; a service sends its own model.",
            Uncarried(preset, targets));
        writer.Line("/// <returns>New settings.</returns>");
        using (writer.Open($"public static global::{TypeName} {Method}()"))
        {
            writer.Line($"return new global::{TypeName}");
            writer.Line("{");
            if (BridgeMember.Model(preset) is { } model)
            {
                writer.Line($"    ModelId = {model},");
            }

            writer.Line("    ExtensionData = new global::System.Collections.Generic.Dictionary<string, object>");
            writer.Line("    {");
            foreach (string entry in Entries(preset))
            {
                writer.Line($"        {entry},");
            }

            writer.Line("    },");
            writer.Line("};");
        }
    }

    private static IEnumerable<string> Entries(PresetModel preset)
    {
        foreach (PresetArgument argument in preset.Sent)
        {
            if (Entry(preset.SurfaceFacts.Find(argument.Name)!, argument) is { } entry)
            {
                if (argument.Name == "TopLogProbabilities")
                {
                    yield return "[\"logprobs\"] = true";
                }

                yield return entry;
            }
        }

        if (preset.Output == OutputKind.JsonObject)
        {
            yield return "[\"response_format\"] = \"json_object\"";
        }
    }

    private static string? Entry(ApiParameter facts, PresetArgument argument) => facts.Wire switch
    {
        "temperature" or "top_p" or "frequency_penalty" or "presence_penalty" when BridgeNumber.FitsSingle(argument.Text) => Entry(facts.Wire, argument),
        "seed" or "top_logprobs" => Entry(facts.Wire, argument),
        "max_completion_tokens" => Entry("max_tokens", argument),
        _ => null,
    };

    private static string Entry(string key, PresetArgument argument) => $"[{Literal.Text(key)}] = {argument.Name}";
}
