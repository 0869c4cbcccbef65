using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>What the members of all bridges have in common.</summary>
internal static class BridgeMember
{
    /// <summary>The parameters that a bridge has no statement for.</summary>
    public static IEnumerable<Uncarried> Without(PresetModel preset, Func<ApiParameter, PresetArgument, string?> statement, string settings) =>
        from argument in preset.Sent
        let facts = preset.SurfaceFacts.Find(argument.Name)!
        where statement(facts, argument) is null
        select new Uncarried(argument.Name, argument.Text, Reason(facts, argument, settings));

    /// <summary>Prints the documentation of a member.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="summary">The first sentence.</param>
    /// <param name="remark">What else is to say; may be empty.</param>
    /// <param name="uncarried">What the settings cannot say.</param>
    public static void Document(SourceWriter writer, string summary, string remark, IEnumerable<Uncarried> uncarried)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        string[] remarks =
        [
            .. new[] { remark }.Where(text => text.Length > 0),
            .. uncarried.Select(parameter => $"Leaves out <see cref=\"{parameter.Name}\"/>, {ParameterText.Escape(parameter.Reason)}."),
        ];
        if (remarks.Length > 0)
        {
            writer.Line("/// <remarks>");
            foreach (string text in remarks)
            {
                writer.Line($"/// <para>{text}</para>");
            }

            writer.Line("/// </remarks>");
        }
    }

    /// <summary>Prints the check of an argument.</summary>
    public static void Guard(SourceWriter writer, string parameter)
    {
        using (writer.Open($"if ({parameter} is null)"))
        {
            writer.Line($"throw new global::System.ArgumentNullException(nameof({parameter}));");
        }

        writer.Line();
    }

    /// <summary>The constant with what requests call the model, or null if the preset says nothing.</summary>
    public static string? Model(PresetModel preset) =>
        preset.RequestModel is null ? null
        : preset.ApiFacts.HasDeployments ? PresetMemberNames.Deployment
        : PresetMemberNames.Model;

    /// <summary>The last part of a type's name.</summary>
    public static string ShortName(string typeName) => typeName.Substring(typeName.LastIndexOf('.') + 1);

    private static string Reason(ApiParameter facts, PresetArgument argument, string settings) =>
        facts.Kind == ParameterKind.Number && !BridgeNumber.FitsSingle(argument.Text) ? $"which {settings} would round to a 'float'"
        : $"for which {settings} has nothing";
}
