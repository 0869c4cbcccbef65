using System.Threading.Tasks;
using TestSupport.Generating;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>What is emitted for presets, API by API.</summary>
public sealed class PresetCodeTests
{
    [Fact]
    public Task Chat_completions() => Verify(
        """
        using Nucleate;
        namespace Shop;
        /// <summary>Short answers.</summary>
        [OpenAIPreset(Model = "gpt-4.1", Temperature = 0.7, TopP = 0.9f, FrequencyPenalty = 0.25, Seed = 42, MaxOutputTokens = 500, TopLogProbabilities = 3, Task = GenerationTask.Dialogue)]
        public static partial class SupportChat;
        """);

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Verifier.Verify(GeneratorRun.Check(new TestSupport.Compiling.CompileSettings { IgnoresAdvice = true }, source).Text, "cs", method: test);
}
