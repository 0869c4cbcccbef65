using System.Threading.Tasks;
using TestSupport.Generating;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Snapshots;

/// <summary>Emitted code, as users who open it see it. A change of it is visible here.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public Task The_chain_of_the_readme() => Verify(
        """
        using Nucleate;

        namespace Chat;

        /// <summary>The assistant's sampler.</summary>
        [Sampler]
        [RepetitionPenalty(1.1f, Window = 64)]
        [TopK(40)]
        [TopP(0.95f)]
        [MinP(0.05f)]
        [Temperature(0.8f)]
        public sealed partial class ChatSampler;
        """);

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Verifier.Verify(GeneratorRun.Check(source).Text, "cs", method: method);
}
