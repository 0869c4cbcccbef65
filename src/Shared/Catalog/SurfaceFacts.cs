using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>One way into an API: a route with its parameters.</summary>
/// <param name="Name">The member of the enum that selects it, and its name in facts.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Route">The HTTP route.</param>
internal sealed record SurfaceFacts(string Name, string Title, string Route)
{
    /// <summary>The parameters, in the order in which they are documented.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Where the request names the model, or null if the route does.</summary>
    public string? ModelWire { get; init; } = "model";

    /// <summary>How structured output is asked for; null if nothing is known of it.</summary>
    public OutputFacts? Output { get; init; }

    /// <summary>What a response repeats of its request; null if nothing is known to be repeated.</summary>
    public EchoFacts? Echo { get; init; }

    /// <summary>The pipeline that means the same on logits, or null if there is none.</summary>
    public LocalPipeline? Local { get; init; }

    /// <summary>The parameter of that name, or null.</summary>
    public ApiParameter? Find(string name) =>
        Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

    /// <summary>The parameter with that role, or null.</summary>
    public ApiParameter? Find(ParameterRole role) => Parameters.FirstOrDefault(parameter => parameter.Role == role);
}
