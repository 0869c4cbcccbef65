using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>A preset with every parameter that a surface of an API has, each with a value of its own, made from the catalog.</summary>
internal static class FullPreset
{
    /// <summary>API and surface of every preset that there can be, as far as the surface is wanted.</summary>
    public static TheoryData<string, string> Surfaces(Func<SurfaceFacts, bool> isWanted)
    {
        var surfaces = new TheoryData<string, string>();
        foreach (ApiFacts api in ApiCatalog.All)
        {
            foreach (SurfaceFacts surface in api.Surfaces.Where(isWanted))
            {
                surfaces.Add(api.Name, surface.Name);
            }
        }

        return surfaces;
    }

    /// <summary>The attribute, in brackets.</summary>
    public static string Attribute(ApiFacts api, SurfaceFacts surface)
    {
        IEnumerable<string> model = api.HasDeployments ? ["Deployment = \"the deployment\"", $"BaseModel = \"{api.ExampleModel}\""] : [$"Model = \"{api.ExampleModel}\""];
        IEnumerable<string> route = api.SurfaceEnum.Length > 0 ? [$"Surface = {api.SurfaceEnum}.{surface.Name}"] : [];
        IEnumerable<string> output = surface.Output?.JsonObject is null ? [] : ["Output = OutputFormat.JsonObject"];
        return $"[{api.Name}Preset({string.Join(", ", [.. model, .. route, .. output, .. surface.Parameters.Select((facts, index) => $"{facts.Name} = {Value(surface, facts, index)}")])})]";
    }

    private static string Value(SurfaceFacts surface, ApiParameter facts, int index) => facts.Kind switch
    {
        ParameterKind.Flag => "true",
        ParameterKind.Choice => $"{facts.EnumName}.{facts.Choices[^1].Member}",
        ParameterKind.Number => Text(Inside(facts, (50 + index) / 100d)),
        ParameterKind.Integer when surface.Parameters.FirstOrDefault(other => other.LessThan == facts.Name) is { } smaller => Text(Inside(smaller, 0) + 1),
        ParameterKind.Integer => Text(Inside(facts, 3 + index)),

        // More digits than a double has.
        ParameterKind.Long => facts.Range.Maximum > uint.MaxValue ? "9007199254740993" : Text(facts.Range.Maximum),
        _ => "18446744073709551615",
    };

    private static double Inside(ApiParameter facts, double wanted) => Math.Clamp(wanted, facts.Range.Minimum, facts.Range.Maximum);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
