using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>Prints <c>WriteTo</c>: the parameters as the API's requests have them.</summary>
internal sealed class RequestMembers(PresetModel preset, SourceWriter writer)
{
    public void Write()
    {
        writer.Line($"/// <summary>Writes the parameters into a request for {preset.ApiFacts.Title}, <c>{preset.SurfaceFacts.Route}</c>: properties of the object that is open.</summary>");
        writer.Line("/// <param name=\"writer\">Inside an object; the object stays open for what else the request has.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">There is no writer.</exception>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The writer is not inside an object.</exception>");
        using (writer.Open($"public static void {PresetMemberNames.WriteTo}(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            if (preset.IsValid)
            {
                using (writer.Open("if (writer is null)"))
                {
                    writer.Line("throw new global::System.ArgumentNullException(nameof(writer));");
                }

                writer.Line();
                Write(RequestShape.Of(preset));
            }
            else
            {
                writer.Line(PresetEmitter.Failure + ";");
            }
        }
    }

    private void Write(RequestShape shape)
    {
        foreach (KeyValuePair<string, object> property in shape.Properties)
        {
            if (property.Value is RequestShape inner)
            {
                writer.Line($"writer.WriteStartObject({Literal.Text(property.Key)});");
                Write(inner);
                writer.Line("writer.WriteEndObject();");
            }
            else
            {
                writer.Line($"writer.{property.Value};");
            }
        }
    }
}
