using System;
using System.Collections.Generic;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>With(MessageCreateParams)</c> for the Anthropic library.</summary>
/// <remarks>
/// The library's current version has no properties for temperature, top-p and top-k, which many models still take. The
/// request's own JSON holds everything, so all parameters go there, as <c>WriteTo</c> writes them.
/// </remarks>
internal sealed class AnthropicBridge : IPresetBridge
{
    public const string Type = "Anthropic.Models.Messages.MessageCreateParams";

    public string Assembly => "Anthropic";

    public string TypeName => Type;

    public string Method => PresetMemberNames.With;

    public IReadOnlyList<string> Properties { get; } = [];

    public bool Serves(PresetModel preset) => preset.SurfaceFacts.Route.EndsWith("/v1/messages", StringComparison.Ordinal);

    public IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets) => [];

    /// <summary>The expression for a request with nothing but the preset's parameters, to which a chat client adds its messages.</summary>
    public static string Bare { get; } =
        $"global::{Type}.FromRawUnchecked(\n"
        + "    new global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>(),\n"
        + "    new global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>(),\n"
        + "    global::Nucleate.Presets.PresetRequest.Body(static writer =>\n"
        + "    {\n"
        + $"        {PresetMemberNames.WriteTo}(writer);\n"
        + "        writer.WriteStartArray(\"messages\");\n"
        + "        writer.WriteEndArray();\n"
        + "    }))";

    public void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer)
    {
        writer.Line();
        BridgeMember.Document(
            writer,
            "A request of the Anthropic library with the preset's parameters; what the preset does not say stays as it is.",
            "Parameters that this version of the library has no properties for are in its <c>RawBodyData</c>, which is what it sends.",
            []);
        writer.Line("/// <param name=\"request\">The request, which is not changed.</param>");
        writer.Line("/// <returns>The request to send.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">There is no request.</exception>");
        using (writer.Open($"public static global::{TypeName} {Method}(global::{TypeName} request)"))
        {
            BridgeMember.Guard(writer, "request");
            writer.Line(
                $"return global::{TypeName}.FromRawUnchecked(\n"
                + "    request.RawHeaderData,\n"
                + "    request.RawQueryData,\n"
                + $"    global::Nucleate.Presets.PresetRequest.Merge(request.RawBodyData, {PresetMemberNames.WriteTo}));");
        }
    }
}
