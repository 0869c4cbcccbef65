using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>ToChatOptions()</c> for Microsoft.Extensions.AI.</summary>
/// <remarks>
/// What <c>ChatOptions</c> cannot say goes through its raw representation where the vendor's own library is referenced:
/// that library's chat client starts its request from there.
/// </remarks>
internal sealed class ChatOptionsBridge : IPresetBridge
{
    public const string Type = "Microsoft.Extensions.AI.ChatOptions";

    private const string Space = "global::Microsoft.Extensions.AI.";
    private const string Raw = "RawRepresentationFactory";

    private static readonly OpenAIBridge[] s_openAI = [new OpenAIChatBridge(), new OpenAIResponsesBridge()];
    private static readonly AnthropicBridge s_anthropic = new();
    private static readonly string[] s_efforts = ["None", "Low", "Medium", "High", "ExtraHigh"];

    public string Assembly => "Microsoft.Extensions.AI.Abstractions";

    public string TypeName => Type;

    public string Method => PresetMemberNames.ToChatOptions;

    public IReadOnlyList<string> Properties { get; } =
    [
        "ModelId", "Temperature", "TopP", "TopK", "FrequencyPenalty", "PresencePenalty", "Seed", "MaxOutputTokens", "Reasoning", "ResponseFormat", Raw,
    ];

    public bool Serves(PresetModel preset) => !preset.ApiFacts.IsVoice;

    public IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets)
    {
        HashSet<string> raw = [.. RawArguments(preset, targets).Select(argument => argument.Name)];
        return Unsaid(preset, targets).Concat(Dropped(preset, targets)).Where(parameter => !raw.Contains(parameter.Name));
    }

    public void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer)
    {
        PresetArgument[] raw = [.. RawArguments(preset, targets)];
        OpenAIBridge? openAI = raw.Length > 0 ? OpenAI(preset, targets) : null;
        writer.Line();
        if (openAI is not null)
        {
            OpenAIBridge.Suppress(writer);
        }

        BridgeMember.Document(writer, "The preset's parameters as options of Microsoft.Extensions.AI.", Remark(raw), Uncarried(preset, targets));
        writer.Line("/// <returns>New options.</returns>");
        using (writer.Open($"public static global::{TypeName} {Method}()"))
        {
            writer.Line($"return new global::{TypeName}");
            writer.Line("{");
            foreach (string property in Initializers(preset, targets))
            {
                writer.Line($"    {property},");
            }

            if (raw.Length > 0)
            {
                writer.Line($"    {Raw} = {RawFactory(preset, targets, openAI, raw).Replace("\n", "\n    ")},");
            }

            writer.Line("};");
        }

        if (openAI is not null)
        {
            OpenAIBridge.Restore(writer);
        }
    }

    private static string Remark(IReadOnlyList<PresetArgument> raw) => raw.Count == 0
        ? string.Empty
        : $"{string.Join(", ", raw.Select(argument => $"<see cref=\"{argument.Name}\"/>"))}: in the raw representation, for a chat client of the vendor's own library.";

    private static IEnumerable<string> Initializers(PresetModel preset, BridgeTargets targets)
    {
        if (BridgeMember.Model(preset) is { } model)
        {
            yield return $"ModelId = {model}";
        }

        foreach (PresetArgument argument in preset.Sent)
        {
            if (Initializer(preset, targets, preset.SurfaceFacts.Find(argument.Name)!, argument) is { } property)
            {
                yield return property;
            }
        }

        if (preset.Output == OutputKind.JsonObject && preset.SurfaceFacts.Output?.JsonObject is not null)
        {
            yield return $"ResponseFormat = {Space}ChatResponseFormat.Json";
        }
    }

    // A server with OpenAI's route may call a parameter otherwise than the OpenAI library's chat client would.
    private static string? Initializer(PresetModel preset, BridgeTargets targets, ApiParameter facts, PresetArgument argument) =>
        OpenAI(preset, targets) is { } bridge && bridge.IsPatched(targets.Find(bridge.TypeName)!, facts, argument)
            ? null
            : Initializer(preset, targets.Find(Type)!, facts, argument);

    private static string? Initializer(PresetModel preset, BridgeTarget target, ApiParameter facts, PresetArgument argument) => facts.Name switch
    {
        "Temperature" or "TopP" or "FrequencyPenalty" or "PresencePenalty" when target.Has(facts.Name) && BridgeNumber.FitsSingle(argument.Text) =>
            $"{facts.Name} = (float){argument.Name}",
        "TopK" when target.Has("TopK") && BridgeNumber.FitsInt32(argument.Text) => $"TopK = {argument.Name}",
        "Seed" when target.Has("Seed") && BridgeNumber.FitsInt64(argument.Text) =>
            facts.Kind == ParameterKind.UnsignedLong ? $"Seed = (long){argument.Name}" : $"Seed = {argument.Name}",
        "MaxOutputTokens" or "MaxTokens" or "NumPredict" when target.Has("MaxOutputTokens") && BridgeNumber.FitsInt32(argument.Text) =>
            $"MaxOutputTokens = {argument.Name}",
        _ when facts.Role == ParameterRole.Effort && target.Has("Reasoning") && s_efforts.Contains(argument.Text) && !s_anthropic.Serves(preset) =>
            $"Reasoning = new {Space}ReasoningOptions {{ Effort = {Space}ReasoningEffort.{argument.Text} }}",
        _ => null,
    };

    // The Anthropic library's chat client adds thinking to an effort, and reads neither temperature, top-p nor top-k.
    private static IEnumerable<Uncarried> Dropped(PresetModel preset, BridgeTargets targets) =>
        from argument in preset.Sent
        where targets.Find(AnthropicBridge.Type) is not null && s_anthropic.Serves(preset) && (argument.Name is "Temperature" or "TopP" or "TopK")
        select new Uncarried(argument.Name, argument.Text, "which the Anthropic library's chat client drops");

    private static IEnumerable<Uncarried> Unsaid(PresetModel preset, BridgeTargets targets) =>
        BridgeMember.Without(preset, (facts, argument) => Initializer(preset, targets, facts, argument), BridgeMember.ShortName(Type));

    // Those that the options cannot say, as far as the vendor's library can.
    private static IEnumerable<PresetArgument> RawArguments(PresetModel preset, BridgeTargets targets)
    {
        if (!targets.Has(Type, Raw))
        {
            return [];
        }

        HashSet<string> unsaid = [.. Unsaid(preset, targets).Concat(Dropped(preset, targets)).Select(parameter => parameter.Name)];
        PresetArgument[] left = [.. preset.Sent.Where(argument => unsaid.Contains(argument.Name))];
        if (Anthropic(preset, targets))
        {
            return left;
        }

        if (OpenAI(preset, targets) is not { } bridge)
        {
            return [];
        }

        HashSet<string> uncarried = [.. bridge.Uncarried(preset, targets).Select(parameter => parameter.Name)];
        return left.Where(argument => !uncarried.Contains(argument.Name));
    }

    private static OpenAIBridge? OpenAI(PresetModel preset, BridgeTargets targets) =>
        Array.Find(s_openAI, bridge => targets.Find(bridge.TypeName) is not null && bridge.Serves(preset));

    // A raw request has to be whole: with model and limit, which the service asks for.
    private static bool Anthropic(PresetModel preset, BridgeTargets targets) =>
        targets.Find(AnthropicBridge.Type) is not null && s_anthropic.Serves(preset)
        && preset.RequestModel is not null && preset.Sent.Any(argument => argument.Name == "MaxTokens");

    private static string RawFactory(PresetModel preset, BridgeTargets targets, OpenAIBridge? openAI, IEnumerable<PresetArgument> raw)
    {
        if (openAI is null)
        {
            return "static _ => " + AnthropicBridge.Bare;
        }

        IEnumerable<string> statements = openAI.Statements(preset, targets.Find(openAI.TypeName)!, raw);
        return $"static _ =>\n{{\n    var options = new global::{openAI.TypeName}();\n"
            + string.Concat(statements.Select(statement => $"    {statement}\n"))
            + "    return options;\n}";
    }
}
