using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets.Bridges;

/// <summary>
/// <c>ApplyTo</c> for options of the OpenAI library. What they have no property for, such as the parameters of servers
/// with the same route, is set in the request's JSON by its path.
/// </summary>
internal abstract class OpenAIBridge : IPresetBridge
{
    /// <summary>Ids that the library marks its experimental members with.</summary>
    private const string Experimental = "OPENAI001, SCME0001";

    private const string Patch = "Patch";

    public string Assembly => "OpenAI";

    public string Method => PresetMemberNames.ApplyTo;

    public abstract string TypeName { get; }

    public IReadOnlyList<string> Properties => [.. Mapped, Patch];

    /// <summary>The properties that stand for a parameter.</summary>
    protected abstract IReadOnlyList<string> Mapped { get; }

    /// <summary>The end of the routes that take these options.</summary>
    protected abstract string Route { get; }

    public bool Serves(PresetModel preset) => preset.SurfaceFacts.Route.EndsWith(Route, StringComparison.Ordinal);

    public IEnumerable<Uncarried> Uncarried(PresetModel preset, BridgeTargets targets)
    {
        BridgeTarget target = targets.Find(TypeName)!;
        return BridgeMember.Without(preset, (facts, argument) => Statement(target, facts, argument), BridgeMember.ShortName(TypeName));
    }

    public void Write(PresetModel preset, BridgeTargets targets, SourceWriter writer)
    {
        BridgeTarget target = targets.Find(TypeName)!;
        writer.Line();
        Suppress(writer);
        BridgeMember.Document(writer, "Sets the preset's parameters in options for the OpenAI library; what it does not say stays as it is.", ModelRemark(preset), Uncarried(preset, targets));
        writer.Line("/// <param name=\"options\">The options.</param>");
        writer.Line("/// <returns>The same options.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">There are no options.</exception>");
        using (writer.Open($"public static global::{TypeName} {Method}(global::{TypeName} options)"))
        {
            BridgeMember.Guard(writer, "options");
            foreach (string statement in Others(preset).Concat(Statements(preset, target, preset.Sent)))
            {
                writer.Line(statement);
            }

            writer.Line("return options;");
        }

        Restore(writer);
    }

    /// <summary>Prints the line that lets code use what the library marks as experimental.</summary>
    public static void Suppress(SourceWriter writer)
    {
        writer.Line("// The library marks some members, or the whole type, as experimental; only what the preset says is set.");
        writer.Line("#pragma warning disable " + Experimental);
    }

    /// <summary>Prints the line that ends it.</summary>
    public static void Restore(SourceWriter writer) => writer.Line("#pragma warning restore " + Experimental);

    /// <summary>Statements that set some parameters in <c>options</c>, each line once; those that the options cannot say are left out.</summary>
    public IEnumerable<string> Statements(PresetModel preset, BridgeTarget target, IEnumerable<PresetArgument> arguments) =>
        arguments
            .Select(argument => Statement(target, preset.SurfaceFacts.Find(argument.Name)!, argument))
            .OfType<string>()
            .SelectMany(statement => statement.Split('\n'))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether only the request's JSON can say the parameter: the options have no property under the API's name of it.</summary>
    public bool IsPatched(BridgeTarget target, ApiParameter facts, PresetArgument argument) =>
        Property(target, facts, argument) is null && Statement(target, facts, argument) is not null;

    /// <summary>The statements for what is no parameter: model and form of the answer.</summary>
    protected abstract IEnumerable<string> Others(PresetModel preset);

    /// <summary>What the documentation says about the model; empty if the options hold it.</summary>
    protected abstract string ModelRemark(PresetModel preset);

    /// <summary>The statement that sets a property; null if there is no such property, or it cannot hold the value.</summary>
    protected abstract string? Property(BridgeTarget target, ApiParameter facts, PresetArgument argument);

    /// <summary>The statement for a property of type <c>float</c>.</summary>
    protected static string? Single(BridgeTarget target, string property, PresetArgument argument) =>
        target.Has(property) && BridgeNumber.FitsSingle(argument.Text) ? $"options.{property} = (float){argument.Name};" : null;

    /// <summary>The statement for a property of type <c>int</c>.</summary>
    protected static string? Int32(BridgeTarget target, string property, PresetArgument argument) =>
        target.Has(property) && BridgeNumber.FitsInt32(argument.Text) ? $"options.{property} = {argument.Name};" : null;

    private string? Statement(BridgeTarget target, ApiParameter facts, PresetArgument argument)
    {
        string? own = Property(target, facts, argument) ?? Patched(target, facts.Wire, Value(facts, argument));
        return own is null || facts.Companion is not { } companion ? own
            : Companion(target, companion) is { } other ? other + "\n" + own
            : null;
    }

    private static string? Companion(BridgeTarget target, Companion companion) => companion.Wire == "logprobs" && companion.IsTrue && target.Has("IncludeLogProbabilities")
        ? "options.IncludeLogProbabilities = true;"
        : Patched(target, companion.Wire, companion.IsTrue ? "true" : Literal.Text(companion.Value));

    private static string? Patched(BridgeTarget target, string wire, string value) =>
        target.Has(Patch) ? $"options.Patch.Set({Literal.Text("$." + wire)}u8, {value});" : null;

    private static string Value(ApiParameter facts, PresetArgument argument) =>
        facts.Kind == ParameterKind.Choice ? Literal.Text(facts.WireOf(argument.Text)!) : argument.Name;
}
