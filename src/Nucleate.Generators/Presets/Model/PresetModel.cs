using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Presets.Model;

/// <summary>A declared preset: all that the emitter needs, and nothing of the compiler.</summary>
/// <param name="Type">The user's type.</param>
/// <param name="Api">The name of the API in the catalog.</param>
/// <param name="Surface">The name of its surface.</param>
/// <param name="Arguments">The parameters that were written, in the catalog's order.</param>
/// <param name="IsValid">Whether all of the preset can be generated; if not, its methods only fail, since an analyzer reports why.</param>
internal sealed record PresetModel(TypeModel Type, string Api, string Surface, EquatableArray<PresetArgument> Arguments, bool IsValid)
{
    /// <summary>What requests call the model: its id, or the deployment's name. Null if none was written.</summary>
    public string? RequestModel { get; init; }

    /// <summary>The model behind a deployment; null elsewhere, and if none was written.</summary>
    public string? BaseModel { get; init; }

    /// <summary>The form of the answer.</summary>
    public OutputKind Output { get; init; }

    /// <summary>The parameters that requests say.</summary>
    public IEnumerable<PresetArgument> Sent => Arguments.Where(argument => argument.IsSent);

    public ApiFacts ApiFacts => ApiCatalog.Find(Api)!;

    public SurfaceFacts SurfaceFacts => ApiFacts.Surface(Surface);
}
