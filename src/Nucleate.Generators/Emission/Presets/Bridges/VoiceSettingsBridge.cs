using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary><c>ToVoiceSettings()</c> for the library ElevenLabs-DotNet.</summary>
/// <remarks>
/// The library's settings are sent whole, and begin with values of its own. Those that the preset does not say get the
/// service's default, so that they mean what leaving them out means.
/// </remarks>
internal sealed class VoiceSettingsBridge : IPresetBridge
{
    public const string Type = "ElevenLabs.Voices.VoiceSettings";

    // By the library's name of the property, the parameter's.
    private static readonly KeyValuePair<string, string>[] s_names =
    [
        new("Stability", "Stability"), new("SimilarityBoost", "SimilarityBoost"), new("Style", "Style"), new("SpeakerBoost", "UseSpeakerBoost"), new("Speed", "Speed"),
    ];

    public string Assembly => "ElevenLabs-DotNet";

    public string TypeName => Type;

    public string Method => PresetMemberNames.ToVoiceSettings;

    public IReadOnlyList<string> Properties { get; } = [.. s_names.Select(name => name.Key)];

    public bool Serves(PresetModel preset) => preset.ApiFacts.Name == "ElevenLabs";

    public IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets)
    {
        BridgeTarget target = targets.Find(TypeName)!;
        return BridgeMember.Without(
            preset,
            (facts, argument) => s_names.FirstOrDefault(name => name.Value == facts.Name).Key is { } property && target.Has(property) ? Value(facts, argument) : null,
            BridgeMember.ShortName(Type));
    }

    public void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer)
    {
        BridgeTarget target = targets.Find(TypeName)!;
        writer.Line();
        BridgeMember.Document(
            writer,
            "The preset's parameters as voice settings of the library ElevenLabs-DotNet.",
            "The library sends every setting; those that the preset does not say have the service's default.",
            Uncarried(preset, targets));
        writer.Line("/// <returns>New settings.</returns>");
        using (writer.Open($"public static global::{TypeName} {Method}()"))
        {
            writer.Line($"return new global::{TypeName}");
            writer.Line("{");
            foreach (KeyValuePair<string, string> name in s_names.Where(name => target.Has(name.Key)))
            {
                writer.Line($"    {name.Key} = {ValueOrDefault(preset, name.Value)},");
            }

            writer.Line("};");
        }
    }

    private static string ValueOrDefault(PresetModel preset, string parameter)
    {
        ApiParameter facts = preset.SurfaceFacts.Find(parameter)!;
        return preset.Sent.FirstOrDefault(argument => argument.Name == parameter) is { } argument && Value(facts, argument) is { } value ? value
            : facts.Kind == ParameterKind.Flag ? facts.DefaultText
            : Literal.Single(facts.Default ?? 0);
    }

    private static string? Value(ApiParameter facts, PresetArgument argument) =>
        facts.Kind == ParameterKind.Flag ? argument.Name
        : BridgeNumber.FitsSingle(argument.Text) ? $"(float){argument.Name}"
        : null;
}
