using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>Prints what checks drafted tokens.</summary>
internal sealed class DraftMembers(LoweredPlan plan, SamplerNames names, SourceWriter writer)
{
    public const string Result = "global::Nucleate.DraftResult";
    public const string OfRow = "global::System.ReadOnlySpan<float> target, global::System.ReadOnlySpan<float> draft, int draftToken, global::System.ReadOnlySpan<ulong> allowed = default";
    public const string OfNothing = "global::System.ReadOnlySpan<float> target, int guess, global::System.ReadOnlySpan<ulong> allowed = default";
    private const string Runtime = "global::Nucleate.Kernels.DraftRuntime";

    public void Write()
    {
        string pipeline = $"new {names.Pipeline}(this), ref {names.State}";
        PlanStage? learner = plan.Stages.FirstOrDefault(stage => stage.Facts.Memory == StageMemoryKind.Draws);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {Result} TryAcceptDraft({OfRow}) =>");
        writer.Line(learner is null
            ? $"    {Runtime}.Verify({pipeline}, target, draft, draftToken, allowed);"
            : $"    throw {Runtime}.Learns({Literal.Text(learner.Text)});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {Result} TryAcceptGuess({OfNothing}) =>");
        writer.Line($"    {Runtime}.Verify({pipeline}, target, guess, allowed);");
        writer.Line();
    }
}
