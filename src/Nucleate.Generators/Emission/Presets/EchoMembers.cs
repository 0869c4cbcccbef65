using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>Prints <c>CompareWith</c>, for APIs whose responses repeat parameters.</summary>
internal sealed class EchoMembers(PresetModel preset, SourceWriter writer)
{
    private const string Sent = "global::Nucleate.Presets.SentParameter";
    private const string Echo = "global::Nucleate.Presets.PresetEcho";

    public void Write()
    {
        if (preset.SurfaceFacts.Echo is not { } echo)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>Compares the parameters with those that a response repeats.</summary>");
        writer.Line("/// <param name=\"response\">The body of the response: JSON in UTF-8.</param>");
        writer.Line("/// <returns>For each parameter whether it was applied, changed, or is absent from the response.</returns>");
        writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The response is not JSON; the exception says where.</exception>");
        writer.Line($"public static {Echo} {PresetMemberNames.CompareWith}(global::System.ReadOnlySpan<byte> response) =>");
        writer.Line("    " + (preset.IsValid ? $"{Echo}.Read(\n{string.Join(",\n", Arguments(echo).Select(argument => "        " + argument))});" : PresetEmitter.Failure + ";"));
    }

    private IEnumerable<string> Arguments(EchoFacts echo)
    {
        yield return "response";
        if (preset.RequestModel is not null && preset.SurfaceFacts.ModelWire is { } wire && echo.Has(PresetArguments.Model))
        {
            yield return Model(echo.Path(wire));
        }

        foreach (PresetArgument argument in preset.Sent.Where(argument => echo.Has(argument.Name)))
        {
            ApiParameter facts = preset.SurfaceFacts.Find(argument.Name)!;
            if (facts.Role == ParameterRole.Seed && argument.Text.StartsWith("-", StringComparison.Ordinal))
            {
                // It asks for any seed, and the response says which one that was.
                continue;
            }

            string where = $"{Literal.Text(argument.Name)}, {Literal.Text(echo.Path(facts.Wire))}";
            yield return facts.Kind == ParameterKind.Choice
                ? $"{Sent}.Text({where}, {Literal.Text(facts.WireOf(argument.Text)!)})"
                : $"{Sent}.Number({where}, {argument.Name})";
        }
    }

    // A deployment answers with the name of its model.
    private string Model(string wire)
    {
        string constant = !preset.ApiFacts.HasDeployments ? PresetMemberNames.Model
            : preset.BaseModel is not null ? PresetMemberNames.BaseModel
            : PresetMemberNames.Deployment;
        return $"{Sent}.Model({Literal.Text(constant)}, {Literal.Text(wire)}, {constant})";
    }
}
