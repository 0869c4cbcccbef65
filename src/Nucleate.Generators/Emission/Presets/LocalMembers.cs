using System.Linq;
using Nucleate.Catalog;
using Nucleate.Dialects;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Local;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>Prints <c>CreateSampler</c> and the sampler that it creates, for APIs whose parameters mean something on logits.</summary>
internal sealed class LocalMembers(PresetModel preset, SourceWriter writer)
{
    public void Write()
    {
        if (preset.SurfaceFacts.Local is not { } local)
        {
            return;
        }

        LocalStages stages = LocalStages.Of(preset, local);
        SamplerModel model = Sampler(local, stages);
        writer.Line();
        writer.Line($"/// <summary>A sampler that means the same on logits: {SamplerEmitter.Documentation(Arrows(model))}.</summary>");
        writer.Line("/// <remarks>");
        writer.Line($"/// <para><b>Order:</b> {SamplerEmitter.Documentation(local.Source.Text)}.</para>");
        foreach (string note in stages.Notes)
        {
            writer.Line($"/// <para>{SamplerEmitter.Documentation(note)}</para>");
        }

        writer.Line("/// </remarks>");
        writer.Line("/// <param name=\"seed\">Determines all randomness.</param>");
        writer.Line($"public static {PresetMemberNames.Sampler} {PresetMemberNames.CreateSampler}(ulong seed) => new {PresetMemberNames.Sampler}(seed);");
        writer.Line();
        writer.Line("/// <summary>The preset as a sampler of logits.</summary>");
        if (model.IsValid)
        {
            new SamplerMembers(model, Planner.Plan(model), writer).Write();
        }
        else
        {
            StubMembers.Write(model.Type, writer);
        }
    }

    private static string Arrows(SamplerModel model) => SamplerEmitter.Arrows(model.Stages.Select((stage, index) => new PlanStage(stage, index).Text));

    private SamplerModel Sampler(LocalPipeline local, LocalStages stages)
    {
        var type = new TypeModel(
            preset.Type.Namespace,
            preset.Type.Containers,
            "public sealed class " + PresetMemberNames.Sampler,
            PresetMemberNames.Sampler,
            $"{preset.Type.DisplayName}.{PresetMemberNames.Sampler}",
            preset.Type.HintName)
        {
            TypeName = PresetMemberNames.Sampler,
        };

        // A value that the API takes may mean nothing to a stage; then the sampler fails, and nothing else.
        var pipeline = new PipelineFacts(stages.Stages, dialect: DialectCatalog.Find(local.Dialect));
        return new SamplerModel(type, new EquatableArray<StageModel>(stages.Stages), 0, preset.IsValid && !PipelineRules.Errors(pipeline).Any())
        {
            Dialect = local.Dialect,
        };
    }
}
