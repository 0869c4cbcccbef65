using System.Linq;
using Nucleate.Generators.Emission;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>How much of a stage's sequence was accepted last.</summary>
internal static class SequenceMemory
{
    public static PlanMemory Of(PlanStage stage) =>
        new("TokenSequence", "_sequence", $"new int[] {{ {string.Join(", ", stage.Written.Tokens.Select(token => Literal.Integer(token)))} }}");
}
