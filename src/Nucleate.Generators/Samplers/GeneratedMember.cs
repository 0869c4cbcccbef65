using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Samplers;

/// <summary>A public member of every sampler, as its declaration reads: what the stub prints, and what a type must not have itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as code names it.</param>
/// <param name="Parameters">Its parameters, as code writes them; null for a property.</param>
internal sealed record GeneratedMember(string Name, string Type, string? Parameters)
{
    private const string Logits = "global::System.ReadOnlySpan<float> logits";
    private const string Masked = Logits + ", global::System.ReadOnlySpan<ulong> allowed";
    private const string Candidates = ", global::System.Span<global::Nucleate.Candidate> destination";
    private const string Saved = "global::Nucleate.SamplerSnapshot";
    private const string Planned = "global::Nucleate.Plans.SamplerPlan";

    /// <summary>All of them, in the order in which they are printed.</summary>
    public static IReadOnlyList<GeneratedMember> All { get; } =
    [
        new(GeneratedNames.Sample, "int", Logits),
        new(GeneratedNames.TrySample, "global::Nucleate.SampleResult", Logits),
        new(GeneratedNames.Filter, "int", Logits + Candidates),
        new(GeneratedNames.Sample, "int", Masked),
        new(GeneratedNames.TrySample, "global::Nucleate.SampleResult", Masked),
        new(GeneratedNames.Filter, "int", Masked + Candidates),
        new(GeneratedNames.TryAcceptDraft, DraftMembers.Result, DraftMembers.OfRow),
        new(GeneratedNames.TryAcceptGuess, DraftMembers.Result, DraftMembers.OfNothing),
        new(GeneratedNames.Accept, "void", "int token"),
        new(GeneratedNames.Reset, "void", string.Empty),
        new(GeneratedNames.Snapshot, Saved, string.Empty),
        new(GeneratedNames.Snapshot, "void", Saved + " snapshot"),
        new(GeneratedNames.Restore, "void", Saved + " snapshot"),
        new(GeneratedNames.Position, "long", null) { IsSettable = true },
        new(GeneratedNames.Plan, Planned, null) { IsStatic = true },
        new(GeneratedNames.CurrentPlan, Planned, null),
    ];

    /// <summary>Whether it belongs to the type instead of an instance.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether it is a property that can be set.</summary>
    public bool IsSettable { get; init; }

    /// <summary>Whether one of them has that name.</summary>
    public static bool IsName(string name) => All.Any(member => member.Name == name);

    /// <summary>Whether a type cannot have both, or this one would hide an inherited one.</summary>
    public bool ClashesWith(ISymbol other) => other is IMethodSymbol method
        ? method.MethodKind == MethodKind.Ordinary && (Parameters is null ? IsPropertyNamed(method.Name) : method.Name == Name && IsSame(method))
        : other.Name == Name || other.MetadataName == Name;

    // Methods of those names are what a property consists of.
    private bool IsPropertyNamed(string method) => method == Name || method == "get_" + Name || (IsSettable && method == "set_" + Name);

    private bool IsSame(IMethodSymbol method) =>
        method.Arity == 0
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && method.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).SequenceEqual(Types());

    // None of the types is written with a blank or a comma.
    private IEnumerable<string> Types() =>
        Parameters!.Length == 0 ? [] : Parameters.Split(',').Select(parameter => parameter.Trim()).Select(parameter => parameter.Substring(0, parameter.IndexOf(' ')));
}
