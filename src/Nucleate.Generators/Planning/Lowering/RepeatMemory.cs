using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>The history that DRY and the ban of repeated n-grams look at.</summary>
internal static class RepeatMemory
{
    public static PlanMemory Of(PlanStage stage)
    {
        string capacity = Literal.Integer(stage.Written.Window);
        List<List<int>> sequences = PlanStage.Breakers(stage.Written);
        string exempt = stage.Written.Except.Count > 0 ? Integers(stage.Written.Except)
            : sequences.Count > 0 ? "default"
            : string.Empty;
        string breakers = sequences.Count > 0 ? Integers(sequences.SelectMany(sequence => sequence.Append(PlanStage.SequenceEnd))) : string.Empty;
        string arguments = string.Join(", ", new[] { capacity, exempt, breakers }.Where(argument => argument.Length > 0));
        return new PlanMemory("RepeatWindow", "_repeats" + capacity, arguments) { AdjustedTokens = stage.Written.Window };
    }

    private static string Integers(IEnumerable<int> tokens) =>
        $"new int[] {{ {string.Join(", ", tokens.Select(token => Literal.Integer(token)))} }}";
}
