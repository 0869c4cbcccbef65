using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Catalog;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Presets;

/// <summary>
/// Reads a type with a preset's attribute. The one place that decides whether code can be generated: the generator takes
/// the model, the analyzer the findings.
/// </summary>
internal static class PresetParser
{
    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="declaration">The declaration with the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="language">The language of the declaration.</param>
    public static PresetDeclaration? Parse(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData attribute, LanguageVersion language)
    {
        if (PresetAttributes.ApiOf(attribute) is not { } api)
        {
            return null;
        }

        var arguments = new AttributeArguments(attribute);
        SurfaceFacts surface = api.Surface(arguments.Member(PresetArguments.Surface) ?? string.Empty);
        List<PresetParameter> parameters = [.. Parameters(arguments, api, surface)];
        string? model = arguments.Text(api.HasDeployments ? PresetArguments.BaseModel : PresetArguments.Model);
        var preset = new PresetFacts(api, surface, parameters)
        {
            Model = model,
            ModelPlace = Place.OfParameter(api.HasDeployments ? PresetArguments.BaseModel : PresetArguments.Model),
            Task = arguments.Member(PresetArguments.Task) ?? TaskNames.Unspecified,
            Output = Output(arguments.Member(PresetArguments.Output)),
            Reproducible = arguments.Flag(PresetArguments.Reproducible),
        };
        List<DeclarationFinding> findings = [.. PresetType.Check(type, declaration, attribute, Names(preset))];
        return new PresetDeclaration(Model, preset, findings, new DeclarationSites(attribute));

        PresetModel? Model() => PresetType.CanBeExtended(type, declaration, Names(preset))
            ? new PresetModel(
                TypeParser.Parse(type, language),
                api.Name,
                surface.Name,
                new EquatableArray<PresetArgument>(Written(preset)),
                IsValid: findings.Count == 0 && parameters.TrueForAll(parameter => parameter.IsWritable))
            {
                RequestModel = arguments.Text(api.HasDeployments ? PresetArguments.Deployment : PresetArguments.Model),
                BaseModel = api.HasDeployments ? model : null,
                Output = preset.Output,
            }
            : null;
    }

    /// <summary>The names of all members that would be generated for a preset.</summary>
    private static IEnumerable<string> Names(PresetFacts preset) =>
        PresetMemberNames.Fixed.Concat(preset.Parameters.Select(parameter => parameter.Name));

    private static IEnumerable<PresetParameter> Parameters(AttributeArguments arguments, ApiFacts api, SurfaceFacts surface)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in arguments.All)
        {
            ApiParameter? facts = surface.Find(argument.Key) ?? api.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Key);
            if (facts is not null && AttributeArguments.Value(argument.Value) is { } value)
            {
                yield return new PresetParameter(facts, value) { IsOnSurface = surface.Find(argument.Key) is not null };
            }
        }
    }

    // In the catalog's order, so that the order of writing changes nothing.
    private static IEnumerable<PresetArgument> Written(PresetFacts preset) =>
        from facts in preset.Surface.Parameters.Concat(preset.Api.Parameters.Where(parameter => preset.Surface.Find(parameter.Name) is null))
        let parameter = preset.Find(facts.Name)
        where parameter is not null
        select new PresetArgument(facts.Name, parameter.Value.Text) { IsSent = parameter.IsOnSurface && parameter.IsWritable };

    private static OutputKind Output(string? member) => member switch
    {
        "JsonObject" => OutputKind.JsonObject,
        "JsonSchema" => OutputKind.JsonSchema,
        _ => OutputKind.Text,
    };
}
