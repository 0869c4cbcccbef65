using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class MovePenaltiesFirstFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("[Sampler]\n[TopP(0.9)]\n[[|RepetitionPenalty(1.1)|]]\n", "[Sampler]\n[RepetitionPenalty(1.1)]\n[TopP(0.9)]\n")]
    [InlineData("[Sampler, TopK(40), TopP(0.9), [|RepetitionPenalty(1.1)|], [|PresencePenalty(0.5)|]]\n", "[Sampler, RepetitionPenalty(1.1), PresencePenalty(0.5), TopK(40), TopP(0.9)]\n")]
    [InlineData(
        "[Sampler]\n[FrequencyPenalty(0.1)]\n[TopK(40)]\n[[|RepetitionPenalty(1.1)|]]\n[Suppress(2)]\n[TopP(0.9)]\n[[|PresencePenalty(0.5)|]]\n[Temperature(0.8)]\n",
        "[Sampler]\n[FrequencyPenalty(0.1)]\n[RepetitionPenalty(1.1)]\n[PresencePenalty(0.5)]\n[TopK(40)]\n[Suppress(2)]\n[TopP(0.9)]\n[Temperature(0.8)]\n")]
    [InlineData("[Sampler, TopK(40)]\n[[|RepetitionPenalty(1.1)|]] // again\npublic ", "[Sampler]\n[RepetitionPenalty(1.1)] // again\n[TopK(40)]\npublic ")]
    [InlineData("[Sampler, Xtc(0.5), TopK(40), [|RepetitionPenalty(1.1)|], FrequencyPenalty(-0.5)]\n", "[Sampler, Xtc(0.5), RepetitionPenalty(1.1), TopK(40), FrequencyPenalty(-0.5)]\n")]
    [InlineData("[Sampler]\n\n// Cut.\n[TopK(40)]\n\n// Again.\n[[|RepetitionPenalty(1.1)|]]\n", "[Sampler]\n\n// Again.\n[RepetitionPenalty(1.1)]\n\n// Cut.\n[TopK(40)]\n")]
    [InlineData("\t[Sampler]\r\n\t[TopK(40)]\r\n\t[[|RepetitionPenalty(1.1)|], System.Obsolete]\r\n\t", "\t[Sampler]\r\n\t[RepetitionPenalty(1.1)]\r\n\t[TopK(40)]\r\n\t[System.Obsolete]\r\n\t")]
    public Task All_penalties_go_in_front_of_the_first_truncation(string before, string after) => CodeFixVerifier.Verify(
        s_settings,
        new MovePenaltiesFirstFix(),
        "NUC1010",
        (Source(before), Source(after)));

    private static string Source(string attributes)
    {
        string end = attributes.Contains('\r', System.StringComparison.Ordinal) ? "\r\n" : "\n";
        return $"using Nucleate;{end}{attributes}sealed partial class C {{ }}{end}";
    }

    [Fact]
    public Task Fix_all_reaches_every_file() => CodeFixVerifier.Verify(
        s_settings,
        new MovePenaltiesFirstFix(),
        "NUC1010",
        ("using Nucleate;\n[Sampler, TopK(4), [|RepetitionPenalty(1.1)|], [|PresencePenalty(0.5)|]] public sealed partial class A;\n[Sampler, TopK(4), [|PresencePenalty(0.5)|]] public sealed partial class B;",
            "using Nucleate;\n[Sampler, RepetitionPenalty(1.1), PresencePenalty(0.5), TopK(4)] public sealed partial class A;\n[Sampler, PresencePenalty(0.5), TopK(4)] public sealed partial class B;"),
        ("using Nucleate;\n[Sampler]\n[TopK(4)]\n[[|RepetitionPenalty(1.1)|]]\npublic sealed partial class C;", "using Nucleate;\n[Sampler]\n[RepetitionPenalty(1.1)]\n[TopK(4)]\npublic sealed partial class C;"));

    [Theory]
    [InlineData("[Sampler, TopK(40), Temperature(0.8), [|RepetitionPenalty(1.1)|]]\npublic sealed partial class C;")]
    [InlineData("[Sampler, TopK(40), LogitBias(1, 2), [|RepetitionPenalty(1.1)|]]\npublic sealed partial class C;")]
    [InlineData("[Sampler, TopK(40), FrequencyPenalty(-0.5), [|RepetitionPenalty(1.1)|]]\npublic sealed partial class C;")]
    [InlineData("[Sampler, TopK(40)]\npublic sealed partial class C { [[|RepetitionPenalty|]] public float P { get; set; } = 1.1f; }")]
    [InlineData("[Sampler]\npublic sealed partial class C { [TopK] public int K = 3; [[|RepetitionPenalty(1.1)|]] public int P; }")]
    public Task Nothing_is_offered_where_more_would_change(string source) =>
        CodeFixVerifier.VerifyNotOffered(s_settings, new MovePenaltiesFirstFix(), "NUC1010", "using Nucleate;\n" + source);

    [Fact]
    public Task Attributes_of_one_member_can_change_places() => CodeFixVerifier.Verify(
        s_settings,
        new MovePenaltiesFirstFix(),
        "NUC1010",
        ("using Nucleate;\n[Sampler]\npublic sealed partial class C\n{\n    [TopP(0.9)]\n    [[|RepetitionPenalty|]]\n    public float P { get; set; } = 1.1f;\n}",
            "using Nucleate;\n[Sampler]\npublic sealed partial class C\n{\n    [RepetitionPenalty]\n    [TopP(0.9)]\n    public float P { get; set; } = 1.1f;\n}"));
}
