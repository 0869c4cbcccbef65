using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Presets;

/// <summary>All that rules know of settings for an API, wherever they were written.</summary>
/// <remarks>
/// Plain data, so that rules are tested without a compiler, and so that attributes, calls of other libraries and
/// configuration files are judged alike.
/// </remarks>
internal sealed class PresetFacts
{
    private readonly Lazy<ModelFacts?> _family;

    public PresetFacts(ApiFacts api, SurfaceFacts surface, IEnumerable<PresetParameter> parameters)
    {
        Api = api;
        Surface = surface;
        Parameters = parameters.ToList();
        _family = new Lazy<ModelFacts?>(() => Models.Find(Model, Api));
    }

    /// <summary>The same settings under what the user configured for their file.</summary>
    public PresetFacts Under(RuleOptions options, ModelOverrides models) => new(Api, Surface, Parameters)
    {
        Model = Model,
        ModelPlace = ModelPlace,
        Task = Task,
        Output = Output,
        OutputPlace = OutputPlace,
        Reproducible = Reproducible,
        ReproduciblePlace = ReproduciblePlace,
        Options = options,
        Models = models,
    };

    public ApiFacts Api { get; }

    public SurfaceFacts Surface { get; }

    /// <summary>The parameters that were given a value, in the order in which they were written.</summary>
    public IReadOnlyList<PresetParameter> Parameters { get; }

    /// <summary>The model's id as written; where requests name a deployment, the model behind it. Null if none was written.</summary>
    public string? Model { get; init; }

    /// <summary>Where the model was written.</summary>
    public Place ModelPlace { get; init; } = Place.OfParameter(PresetArguments.Model);

    /// <summary>Where the form of the answer was written.</summary>
    public Place OutputPlace { get; init; } = Place.OfParameter(PresetArguments.Output);

    /// <summary>Where <see cref="Reproducible"/> was written.</summary>
    public Place ReproduciblePlace { get; init; } = Place.OfParameter(PresetArguments.Reproducible);

    /// <summary>What is known of the model; null if none was written or the catalog does not know it.</summary>
    public ModelFacts? Family => _family.Value;

    /// <summary>The name of the declared <c>GenerationTask</c>.</summary>
    public string Task { get; init; } = TaskNames.Unspecified;

    /// <summary>What suits the task; null if none was declared.</summary>
    public TaskFacts? TaskFacts => TaskCatalog.Find(Task);

    /// <summary>The form of the answer.</summary>
    public OutputKind Output { get; init; }

    /// <summary>Whether the same answer is wanted again.</summary>
    public bool Reproducible { get; init; }

    /// <summary>What the user configured.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.Default;

    /// <summary>What the user configured about models.</summary>
    public ModelOverrides Models { get; init; } = ModelOverrides.None;

    /// <summary>The effort by its wire name; null if none was written.</summary>
    public string? Effort => Parameters.FirstOrDefault(parameter => parameter.Facts.Role == ParameterRole.Effort)?.Wire?.ToLowerInvariant();

    /// <summary>Whether thinking is switched on or off; null if nothing was written about it.</summary>
    public bool? Thinking
    {
        get
        {
            string? mode = Parameters.FirstOrDefault(parameter => parameter.Facts.Role == ParameterRole.Thinking)?.Wire;
            PresetParameter? budget = Parameters.FirstOrDefault(parameter => parameter.Facts.Role == ParameterRole.ThinkingBudget);
            return mode is not null ? mode is not ("disabled" or "false")
                : budget is not null ? budget.Number != 0
                : null;
        }
    }

    /// <summary>The parameter of that name, or null if it was not written.</summary>
    public PresetParameter? Find(string name) =>
        Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

    /// <summary>The parameter with that role, or null if it was not written.</summary>
    public PresetParameter? Find(ParameterRole role) => Parameters.FirstOrDefault(parameter => parameter.Facts.Role == role);

    /// <summary>What the model does with a parameter, other than taking it.</summary>
    /// <remarks>Of a model that is not known, what holds for all models of the API.</remarks>
    public IEnumerable<ModelRule> ModelRules(PresetParameter parameter) => ModelRules(parameter.Name, parameter.Number);

    /// <summary>What the model would do with a value of a parameter, other than taking it.</summary>
    public IEnumerable<ModelRule> ModelRules(string parameter, double value) =>
        (Family?.Rules ?? Api.RulesOfAnyModel).Where(rule => rule.Concerns(parameter) && rule.Strikes(value) && rule.Holds(Effort, Thinking));
}
