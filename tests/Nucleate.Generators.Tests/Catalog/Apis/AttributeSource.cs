using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Emission.Presets;

namespace Nucleate.Generators.Tests.Catalog.Apis;

/// <summary>The source of an API's attribute, made from the catalog.</summary>
internal static class AttributeSource
{
    /// <summary>The file in the repository.</summary>
    public static string File(ApiFacts api) => $"src/Nucleate/Declarations/Presets/{api.AttributeName}.cs";

    public static string Render(ApiFacts api) => string.Join('\n', Lines(api)) + "\n";

    private static IEnumerable<string> Lines(ApiFacts api)
    {
        yield return "// Made from src/Shared/Catalog by eng/accept-catalog.sh.";
        yield return "using System;";
        yield return string.Empty;
        yield return "namespace Nucleate;";
        yield return string.Empty;
        yield return "/// <summary>";
        yield return $"/// A preset for {api.Title}: {string.Join(" or ", api.Surfaces.Select(surface => $"{surface.Title} (<c>{surface.Route}</c>)"))}.";
        yield return "/// </summary>";
        yield return "/// <example>";
        yield return "/// <code>";
        yield return $"/// [{api.Name}Preset({Example(api)})]";
        yield return "/// public static partial class Settings;";
        yield return "/// ";
        yield return "/// Settings.WriteTo(writer); // inside the request's object";
        yield return "/// </code>";
        yield return "/// </example>";
        yield return "[AttributeUsage(AttributeTargets.Class, Inherited = false)]";
        yield return $"public sealed class {api.AttributeName} : PresetAttribute";
        yield return "{";
        IEnumerable<string> members = Heads(api).Concat(api.Parameters.Select(parameter => Property(api, parameter)));
        yield return string.Join("\n\n", members);
        yield return "}";
    }

    private static string Example(ApiFacts api)
    {
        ApiParameter first = api.Parameters.First(parameter => parameter.Kind == ParameterKind.Number);
        string model = api.HasDeployments ? $"Deployment = \"chat\", BaseModel = \"{api.ExampleModel}\"" : $"Model = \"{api.ExampleModel}\"";
        return $"{model}, {first.Name} = 0.5";
    }

    private static IEnumerable<string> Heads(ApiFacts api)
    {
        if (api.SurfaceEnum.Length > 0)
        {
            yield return Member(
                [$"<summary>Which route the preset is for. By default <see cref=\"{api.SurfaceEnum}.{api.Surfaces[0].Name}\"/>.</summary>"], api.SurfaceEnum, "Surface");
        }

        if (api.HasDeployments)
        {
            yield return Member(["<summary>The name of the deployment, which requests call the model. By default none is sent.</summary>"], "string", "Deployment");
            yield return Member(
                ["<summary>", $"The model behind the deployment, such as <c>{api.ExampleModel}</c>: rules about models need it. By default it is not known.", "</summary>"],
                "string",
                "BaseModel");
        }
        else
        {
            yield return Member([$"<summary>The model's id, such as <c>{api.ExampleModel}</c>. By default none is sent.</summary>"], "string", "Model");
        }
    }

    private static string Property(ApiFacts api, ApiParameter parameter) => Member(
        [
            $"<summary>{ParameterText.Escape(parameter.Effect)} By default it is not sent.</summary>",
            "<remarks>",
            .. Remarks(api, parameter.Name),
            "</remarks>",
        ],
        parameter.TypeName,
        parameter.Name);

    // What the surfaces have in common once, and then what they have not.
    private static IEnumerable<string> Remarks(ApiFacts api, string name)
    {
        SurfaceFacts[] surfaces = [.. api.Surfaces.Where(surface => surface.Find(name) is not null)];
        string[] common = [.. ParameterText.Remarks(surfaces[0].Find(name)!)];
        foreach (string line in common)
        {
            yield return line;
        }

        foreach (SurfaceFacts surface in surfaces.Skip(1))
        {
            foreach (string line in ParameterText.Remarks(surface.Find(name)!).Except(common, StringComparer.Ordinal))
            {
                yield return line.Replace("<para><b>", $"<para><b>{surface.Title}: ", StringComparison.Ordinal);
            }
        }

        if (surfaces.Length < api.Surfaces.Count)
        {
            yield return $"<para><b>Only for:</b> {string.Join(", ", surfaces.Select(surface => surface.Title))}.</para>";
        }
    }

    private static string Member(IEnumerable<string> documentation, string type, string name) =>
        string.Concat(documentation.Select(line => $"    /// {line}\n"))
        + $"    public {type} {name} {{ get; set; }}"
        + (type == "string" ? " = string.Empty;" : string.Empty);
}
