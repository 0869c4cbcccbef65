using Nucleate.Dialects;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Planning;

internal static partial class Planner
{
    /// <summary>What the generator needs and a comparison of plans does not: how the simplified pipeline runs.</summary>
    public static LoweredPlan Plan(SamplerModel model) =>
        new(Simplify(model.Stages, model.VocabularySize, DialectCatalog.Find(model.Dialect)));
}
