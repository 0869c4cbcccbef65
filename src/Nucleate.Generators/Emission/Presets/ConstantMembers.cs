using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>Prints a constant for each parameter that was written.</summary>
internal sealed class ConstantMembers(PresetModel preset, SourceWriter writer)
{
    public void Write()
    {
        WriteModel();
        if (preset.Output != OutputKind.Text)
        {
            Constant("The form that answers have.", "global::Nucleate.OutputFormat", PresetMemberNames.Output, $"global::Nucleate.OutputFormat.{preset.Output}");
        }

        foreach (PresetArgument argument in preset.Arguments)
        {
            ApiParameter facts = preset.SurfaceFacts.Find(argument.Name) ?? preset.ApiFacts.Parameters.First(parameter => parameter.Name == argument.Name);
            foreach (string line in ParameterText.Documentation(facts))
            {
                writer.Line("/// " + line);
            }

            if (preset.SurfaceFacts.Find(argument.Name) is null)
            {
                writer.Line($"// {preset.SurfaceFacts.Title} does not have it: it is not sent.");
            }

            writer.Line($"public const {TypeName(facts)} {argument.Name} = {Value(facts, argument.Text)};");
            writer.Line();
        }
    }

    private void WriteModel()
    {
        if (preset.RequestModel is { } model)
        {
            string name = preset.ApiFacts.HasDeployments ? PresetMemberNames.Deployment : PresetMemberNames.Model;
            Constant(preset.ApiFacts.HasDeployments ? "The name of the deployment." : "The model's id.", "string", name, Literal.Text(model));
        }

        if (preset.BaseModel is { } behind)
        {
            Constant("The model behind the deployment.", "string", PresetMemberNames.BaseModel, Literal.Text(behind));
        }
    }

    private void Constant(string summary, string type, string name, string value)
    {
        writer.Line($"/// <summary>{SamplerEmitter.Documentation(summary)}</summary>");
        writer.Line($"public const {type} {name} = {value};");
        writer.Line();
    }

    private static string TypeName(ApiParameter facts) =>
        facts.Kind == ParameterKind.Choice ? "global::Nucleate." + facts.TypeName : facts.TypeName;

    private static string Value(ApiParameter facts, string text) => facts.Kind switch
    {
        ParameterKind.Choice when text.Length == 0 => "default",
        ParameterKind.Choice => $"global::Nucleate.{facts.TypeName}.{text}",
        ParameterKind.Number when Named(text) is { } name => name,
        ParameterKind.Number => text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + "d" : text,
        ParameterKind.Long => text + "L",
        ParameterKind.UnsignedLong => text + "UL",
        _ => text,
    };

    private static string? Named(string text) => text switch
    {
        "NaN" => "double.NaN",
        "Infinity" => "double.PositiveInfinity",
        "-Infinity" => "double.NegativeInfinity",
        _ => null,
    };
}
