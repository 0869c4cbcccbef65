using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Prints what saves and restores all that a sampler remembers.</summary>
internal sealed class StateMembers(SamplerModel model, LoweredPlan plan, SamplerNames names, SourceWriter writer)
{
    private const string Runtime = "global::Nucleate.Kernels.SnapshotRuntime";
    private const string Snapshot = "global::Nucleate.SamplerSnapshot";
    private const string Memory = "global::System.ReadOnlySpan<global::Nucleate.Kernels.StageMemory>";

    /// <summary>The interface of a sampler that learns from its draws, as the end of a list of interfaces.</summary>
    public static string Interface(LoweredPlan plan) =>
        plan.Memories.Any(memory => !memory.ReadsTokens) ? ", global::Nucleate.Kernels.ILearner" : string.Empty;

    public void Write()
    {
        writer.Line("/// <inheritdoc/>");
        string memories = string.Concat(names.Memories.Select(memory => ", " + memory));
        writer.Line($"public {Snapshot} Snapshot() =>");
        writer.Line($"    {Runtime}.Take<{model.Type.TypeName}>({names.State}{memories});");
        writer.Line();
        WriteTransfer("Snapshot", "Save", names.State, (memory, saved) => $"{memory}.CopyTo({saved});");
        WriteTransfer("Restore", "Load", "ref " + names.State, (memory, saved) => $"{saved}.CopyTo({memory});");
        WriteUnlearn();
    }

    private void WriteTransfer(string member, string call, string state, System.Func<string, string, string> copy)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public void {member}({Snapshot} snapshot)"))
        {
            string transfer = $"{Runtime}.{call}<{model.Type.TypeName}>(snapshot, {state});";
            writer.Line(names.Memories.Count == 0 ? transfer : $"{Memory} saved = {transfer}");
            for (int i = 0; i < names.Memories.Count; i++)
            {
                writer.Line(copy(names.Memories[i], $"saved[{Literal.Integer(i)}]"));
            }
        }

        writer.Line();
    }

    private void WriteUnlearn()
    {
        if (Interface(plan).Length == 0)
        {
            return;
        }

        using (writer.Open("void global::Nucleate.Kernels.ILearner.Unlearn()"))
        {
            for (int i = 0; i < plan.Memories.Count; i++)
            {
                if (!plan.Memories[i].ReadsTokens)
                {
                    writer.Line($"{names.Memories[i]}.Unlearn();");
                }
            }
        }

        writer.Line();
    }
}
