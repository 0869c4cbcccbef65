using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>An API that presets can be declared for.</summary>
/// <param name="Name">Its name: that of the attribute without <c>PresetAttribute</c>.</param>
/// <param name="Title">Its name for people.</param>
internal sealed record ApiFacts(string Name, string Title)
{
    /// <summary>Its surfaces; the first is the default.</summary>
    public IReadOnlyList<SurfaceFacts> Surfaces { get; init; } = [];

    /// <summary>The enum of the attribute's <c>Surface</c>, or empty if there is only one.</summary>
    public string SurfaceEnum { get; init; } = string.Empty;

    /// <summary>Whether requests name a deployment, whose name says nothing about the model.</summary>
    public bool HasDeployments { get; init; }

    /// <summary>Whether it speaks instead of writing.</summary>
    public bool IsVoice { get; init; }

    /// <summary>Whose models it serves: the vendors in <see cref="ModelCatalog"/>; none for a server that runs any model.</summary>
    public IReadOnlyList<string> Vendors { get; init; } = [];

    /// <summary>A model of today, for examples.</summary>
    public string ExampleModel { get; init; } = string.Empty;

    /// <summary>The vendor's advice to change temperature or top-p but not both; null if it gives none.</summary>
    public FactSource? AdvisesOneOfTemperatureAndTopP { get; init; }

    /// <summary>What is said to temperature 0 without top-p 1, where that is refused; null elsewhere.</summary>
    public ErrorText? GreedyNeedsFullTopP { get; init; }

    /// <summary>What is answered to a parameter that a surface does not have, with {0} for its wire name; null if that is not known.</summary>
    public ErrorText? UnknownParameter { get; init; }

    /// <summary>What all of its models do with parameters; it counts where the model is not known.</summary>
    public IReadOnlyList<ModelRule> RulesOfAnyModel { get; init; } = [];

    /// <summary>The attribute's class.</summary>
    public string AttributeName => Name + "PresetAttribute";

    /// <summary>The surface of that name, or the default one.</summary>
    public SurfaceFacts Surface(string name) =>
        Surfaces.FirstOrDefault(surface => string.Equals(surface.Name, name, StringComparison.Ordinal)) ?? Surfaces[0];

    /// <summary>The parameters of all surfaces, each name once: the attribute's properties.</summary>
    public IEnumerable<ApiParameter> Parameters =>
        Surfaces.SelectMany(surface => surface.Parameters).GroupBy(parameter => parameter.Name, StringComparer.Ordinal).Select(same => same.First());

    /// <summary>Whether a parameter belongs to some surface.</summary>
    public bool Has(string parameter) => Surfaces.Any(surface => surface.Find(parameter) is not null);
}
