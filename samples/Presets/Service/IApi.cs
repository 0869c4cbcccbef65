using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>A service's API, as far as settings matter: it repeats or refuses them.</summary>
public interface IApi
{
    /// <summary>Whether a path is one of its routes.</summary>
    bool Serves(string route);

    /// <summary>The answer to a request.</summary>
    Answer Answer(JsonObject request);
}
