using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using TestSupport.Compiling;
using TestSupport.Generating;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Snapshots;

/// <summary>Emitted code, as users who open it see it. A change of it is visible here.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public Task The_chain_of_the_readme() => Verify(
        """
        [Sampler]
        [RepetitionPenalty(1.1f, Window = 64)]
        [TopK(40)]
        [TopP(0.95f)]
        [MinP(0.05f)]
        [Temperature(0.8f)]
        public sealed partial class ChatSampler;
        """);

    [Fact]
    public Task Values_that_members_give() => Verify(
        """
        [Sampler]
        public sealed partial class RequestSampler
        {
            /// <summary>The nucleus.</summary>
            [TopP]
            public float TopP { get; init; } = 0.95f;

            /// <summary>The number of candidates.</summary>
            [TopK(MinKeep = 2)]
            public int Limit { get; set; } = 50;

            /// <summary>The heat.</summary>
            [Temperature]
            public float Temperature { get; init; } = 0.8f;

            [Suppress(2, 7)]
            private bool TooEarly => Position < 10;
        }
        """);

    [Fact]
    public Task A_struct() => Verify(
        """
        [Sampler]
        [Temperature(0.7f)]
        [TopP(0.9f)]
        public partial struct RowSampler;
        """);

    [Fact]
    public Task A_type_in_generic_types() => Verify(
        """
        /// <summary>A host.</summary>
        public partial class Host<TModel>
            where TModel : class
        {
            internal partial struct Session<TUser>
            {
                [Sampler]
                [TopK(5)]
                private sealed partial class Draft<T>;
            }
        }
        """);

    [Fact]
    public Task Penalties_with_two_windows_and_exempt_tokens() => Verify(
        """
        [Sampler]
        [RepetitionPenalty(1.15f, Window = 256, Except = new[] { 13, 2 })]
        [FrequencyPenalty(0.3f, Window = 256, Except = new[] { 2, 13 })]
        [PresencePenalty(0.5f, Window = 32)]
        [MinP(0.1f)]
        public sealed partial class StorySampler;
        """);

    [Fact]
    public Task Biases_and_suppressed_tokens_become_lists() => Verify(
        """
        [Sampler]
        [LogitBias(30, 1.5f)]
        [LogitBias(10, -2)]
        [Suppress(5, 3)]
        [Suppress(3, 1)]
        [TopK(20)]
        public sealed partial class ListSampler;
        """);

    [Fact]
    public Task Everything_around_a_greedy_choice_goes() => Verify(
        """
        [Sampler]
        [TopK(40)]
        [TopP(0.9f)]
        [Temperature(0)]
        public sealed partial class ExactSampler;
        """);

    [Fact]
    public Task What_moves_and_what_merges_says_why() => Verify(
        """
        [Sampler]
        [Temperature(0.5f)]
        [MinP(0.05f, MinKeep = 3)]
        [Temperature(1.6f)]
        [TopK(100)]
        [TopK(40)]
        public sealed partial class MovingSampler;
        """);

    [Fact]
    public Task A_known_vocabulary() => Verify(
        """
        [Sampler(VocabularySize = 32000)]
        [Temperature(1.2f)]
        [MinP(0.02f)]
        public sealed partial class FixedSampler;
        """);

    [Fact]
    public Task Repeats_with_breakers_and_a_shared_window() => Verify(
        """
        [Sampler]
        [Dry(0.8, Base = 2, AllowedLength = 3, Breakers = new[] { 13, 198 }, BreakerSequences = new[] { 25, 220, DryAttribute.Next, 25, 198 })]
        [NoRepeatNGram(4, Window = 256, Except = new[] { 13 })]
        [MinP(0.05f)]
        public sealed partial class FreshSampler;
        """);

    [Fact]
    public Task Sequences_and_a_minimum_length() => Verify(
        """
        [Sampler]
        [MinLength(8, 2, 1)]
        [BadWords(5, 6, 5)]
        [SequenceBias(-2.5f, 7, 8)]
        [TopK(20)]
        public sealed partial class PoliteSampler;
        """);

    [Fact]
    public Task A_terminal_stage_that_learns() => Verify(
        """
        [Sampler]
        [Temperature(0.8f)]
        public partial struct SteeredSampler
        {
            /// <summary>The surprise to aim at.</summary>
            [MirostatV2(Eta = 0.2f)]
            public double Tau { get; set; }
        }
        """);

    [Fact]
    public Task Stages_of_the_users_own() => Verify(
        """
        /// <summary>A stage.</summary>
        public readonly record struct Toll(int Token, double Amount) : ILogitStage
        {
            /// <inheritdoc/>
            public void Apply(ref StageRow row) => row.Add(Token, -Amount);
        }

        /// <summary>A sampler.</summary>
        [Sampler]
        [TopK(40)]
        [Stage<Toll>]
        public sealed partial class OwnSampler
        {
            /// <summary>What a token costs.</summary>
            [Stage<Toll>(Changes = 1)]
            public Toll Price { get; set; } = new(3, 1.5);
        }
        """);

    [Fact]
    public Task No_stages_at_all() => Verify(
        """
        [Sampler]
        public sealed partial class PlainSampler;
        """);

    [Fact]
    public Task Llama_reads_special_values() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.LlamaCpp)]
        [RepetitionPenalty(1.1f, Window = 0)]
        [TopP(1.5f)]
        public sealed partial class LlamaSampler
        {
            /// <summary>The number of candidates.</summary>
            [TopK]
            public int Limit { get; set; } = 40;

            /// <summary>The heat.</summary>
            [Temperature]
            public float Heat { get; set; } = 0.8f;
        }
        """);

    [Fact]
    public Task Transformers_keeps_ties() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.Transformers)]
        [Temperature(0.7f)]
        [TopK(50)]
        [TopP(0.9f)]
        public sealed partial class TiedSampler;
        """);

    [Fact]
    public Task Ollama_exceeds_the_mass() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.Ollama)]
        [TopK(40)]
        [Temperature(0.8f)]
        [TopP(0.9f)]
        public sealed partial class ExceedingSampler;
        """);

    [Fact]
    public Task Exllama_stays_within_the_mass() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.ExLlamaV3)]
        [TopP(0.9f)]
        [Temperature(0.8f)]
        public sealed partial class WithinSampler;
        """);

    [Fact]
    public Task Mlx_counts_in_windows_of_twenty() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.MlxLm)]
        [RepetitionPenalty(1.1f)]
        [MinP(0.05f)]
        [Temperature(0.8f)]
        public sealed partial class ShortMemorySampler;
        """);

    [Fact]
    public Task A_top_k_of_one_that_keeps_ties_is_not_greedy() => Verify(
        """
        [Sampler(Dialect = SamplerDialect.Vllm)]
        [TopK(1)]
        public sealed partial class FavouritesSampler
        {
            /// <summary>The nucleus; a stage of its own behind top-k.</summary>
            [TopP]
            public float Nucleus { get; set; } = 0.9f;
        }
        """);

    [Fact]
    public Task A_declaration_with_an_error_becomes_a_stub() => Verify(
        """
        [Sampler]
        [TopP(95)]
        public sealed partial class BrokenSampler;
        """,
        "NUC1001");

    private static Task Verify(string declaration, string? expected = null, [CallerMemberName] string method = "")
    {
        string source = "using Nucleate;\n\nnamespace Chat;\n\n" + (declaration.StartsWith("///", System.StringComparison.Ordinal) ? "" : "/// <summary>A sampler.</summary>\n") + declaration;
        var settings = new CompileSettings { IgnoresAdvice = true, Expected = expected is null ? [] : [expected] };
        return Verifier.Verify(GeneratorRun.Check(settings, source).Text, "cs", method: method);
    }
}
