using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>
/// What is settled about a parameter before advice is in order. Rules ask here, so that a value is not blamed twice for
/// one thing: what the API refuses is not judged further, nor what the model does not take.
/// </summary>
internal static class Judgement
{
    /// <summary>Whether the API refuses the value for certain, whatever the model.</summary>
    public static bool IsRefused(this PresetFacts preset, PresetParameter parameter) =>
        !parameter.IsOnSurface
        || !parameter.IsWritable
        || (parameter.IsOutside() && parameter.IsRangeCertain())
        || preset.LargerThan(parameter) is not null;

    /// <summary>Whether a number is outside the range that the API documents.</summary>
    public static bool IsOutside(this PresetParameter parameter) => parameter.Facts.IsNumeric && !parameter.Facts.Range.Contains(parameter.Number);

    /// <summary>Whether it is certain that the API refuses what is outside the range.</summary>
    public static bool IsRangeCertain(this PresetParameter parameter) => parameter.Facts.Range.IsHard && parameter.Facts.Source.IsVerified;

    /// <summary>The parameter that should be larger than this one and is not, or null.</summary>
    public static PresetParameter? LargerThan(this PresetFacts preset, PresetParameter parameter) =>
        parameter.Facts.LessThan.Length > 0 && preset.Find(parameter.Facts.LessThan) is { } larger && parameter.Number >= larger.Number ? larger : null;

    /// <summary>What the model does with the value, other than taking it; null for what it takes, and for what the API refuses anyway.</summary>
    public static ModelRule? Objection(this PresetFacts preset, PresetParameter parameter) =>
        preset.IsRefused(parameter) ? null : preset.ModelRules(parameter).FirstOrDefault();

    /// <summary>All of those.</summary>
    public static IEnumerable<Objection> Objections(this PresetFacts preset)
    {
        foreach (PresetParameter parameter in preset.Parameters)
        {
            if (preset.Objection(parameter) is { } rule)
            {
                yield return new Objection(parameter, rule);
            }
        }
    }

    /// <summary>The parameter of that name, if API and model take its value; else null, since another rule speaks of it.</summary>
    public static PresetParameter? Taken(this PresetFacts preset, string name) =>
        preset.Find(name) is { } parameter && !preset.IsRefused(parameter) && preset.Objection(parameter) is null ? parameter : null;

    /// <summary>The model in words.</summary>
    public static string ModelText(this PresetFacts preset) => preset.Model ?? $"every model of {preset.Api.Title}";

    /// <summary>What the service answers to a value that the model refuses, as a clause; empty if that is not known.</summary>
    public static string Answer(this PresetFacts preset, ModelRule rule, PresetParameter parameter) =>
        rule.Errors.FirstOrDefault(error => error.IsSaid(preset.Surface.Name, parameter.Name)) is { } said
            ? $" (\"{said.For(WireName(parameter), parameter.Value.Text)}\")"
            : string.Empty;

    /// <summary>The parameter's own name in a request.</summary>
    public static string WireName(PresetParameter parameter) => parameter.Facts.Wire.Substring(parameter.Facts.Wire.LastIndexOf('.') + 1);
}
