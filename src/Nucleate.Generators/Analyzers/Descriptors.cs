using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Analyzers;

/// <summary>The descriptors of all diagnostics. Each message says the value, where it came from and what to write instead.</summary>
internal static class Descriptors
{
    private const string Pipelines = "Nucleate.Pipelines";

    public static readonly DiagnosticDescriptor ValueOutOfRange = Error(
        DiagnosticIds.ValueOutOfRange,
        "A stage's value is outside its range",
        "Each stage has a range of values that mean something; docs/stages.md lists them.");

    public static readonly DiagnosticDescriptor UnsuitableType = Error(
        DiagnosticIds.UnsuitableType,
        "The type cannot carry a sampler's members",
        "A sampler is a sealed partial class or a partial struct, to which members can be added.");

    public static readonly DiagnosticDescriptor StageElsewhere = Error(
        DiagnosticIds.StageElsewhere,
        "A stage is on another part of the type than [Sampler]",
        "The order of stages is their textual order in one declaration; between several parts there is no order.");

    public static readonly DiagnosticDescriptor StageAfterTerminal = Error(
        DiagnosticIds.StageAfterTerminal,
        "A stage comes after the token was chosen",
        "A terminal stage chooses the token, so nothing can come after it.");

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Of(string id) => s_all[id];

    private static readonly Dictionary<string, DiagnosticDescriptor> s_all = new()
    {
        [DiagnosticIds.ValueOutOfRange] = ValueOutOfRange,
        [DiagnosticIds.UnsuitableType] = UnsuitableType,
        [DiagnosticIds.StageElsewhere] = StageElsewhere,
        [DiagnosticIds.StageAfterTerminal] = StageAfterTerminal,
    };

    private static DiagnosticDescriptor Error(string id, string title, string description) =>
        new(id, title, "{0}", Pipelines, DiagnosticSeverity.Error, isEnabledByDefault: true, description);
}
