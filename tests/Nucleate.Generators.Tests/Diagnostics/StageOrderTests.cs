using Microsoft.CodeAnalysis;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1003, a stage where no order exists, and NUC1004, a stage after the token was chosen.</summary>
public sealed class StageOrderTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Fact]
    public void A_stage_on_another_part_has_no_place_in_the_order()
    {
        var found = AnalyzerVerifier.Verify(
            s_settings,
            "NUC1003",
            "using Nucleate;\n[Sampler, TopK(3)]\npublic sealed partial class C { [Temperature] public float Heat { get; set; } }",
            "using Nucleate;\n[[|TopP(0.9)|]]\npublic sealed partial class C { [[|MinP|]] public float Least { get; set; } }");
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void Another_part_without_stages_is_fine() => AnalyzerVerifier.Verify(
        s_settings, "NUC1003", "using Nucleate;\n[Sampler, TopK(3)]\npublic sealed partial class C;\n[System.Obsolete(\"\")]\npublic sealed partial class C { public int Number; }");

    [Fact]
    public void A_part_in_the_same_file_is_another_part_too() => AnalyzerVerifier.Verify(
        s_settings, "NUC1003", "using Nucleate;\n[Sampler, TopK(3)]\npublic sealed partial class C;\n[[|TopP(0.9)|]]\npublic sealed partial class C;");

    [Theory]
    [InlineData("[[|TopP(0.9)|], TopK(3)]\npublic sealed class C;", "TopP")]
    [InlineData("[[|Greedy|]]\npublic partial struct C;", "Greedy")]
    [InlineData("[System.Serializable, [|TopK(3)|]]\npublic abstract class C { }", "TopK")]
    public void Stages_without_a_sampler_are_told_once(string declaration, string stage)
    {
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(new CompileSettings { ChecksDocumentation = false }, "NUC1003", "using Nucleate;\n" + declaration));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(
            $"'C' has no [Sampler], so nothing is generated from {stage}: add [Sampler] in front of it, or remove the stages",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Generated_code_may_have_stages_without_a_sampler() => AnalyzerVerifier.Verify(
        new CompileSettings { ChecksDocumentation = false }, "NUC1003", "using Nucleate;\n[System.CodeDom.Compiler.GeneratedCode(\"Tool\", \"1.0\"), TopP(0.9)]\npublic sealed class C;");

    [Fact]
    public void Nothing_comes_after_a_terminal_stage()
    {
        var found = AnalyzerVerifier.Verify(
            s_settings, "NUC1004", "using Nucleate;\n[Sampler, TopK(3), Greedy, [|Temperature(0.5)|]]\npublic sealed partial class C { [[|TopP|]] public float P { get; set; } }");
        Assert.Equal(
            "Temperature comes after Greedy, which has chosen the token already: remove one of them",
            found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Two_terminal_stages_are_one_too_many() =>
        AnalyzerVerifier.Verify(s_settings, "NUC1004", "using Nucleate;\n[Sampler]\n[Greedy]\npublic sealed partial class C { [[|Temperature|], [|Greedy|]] public float Heat; }");

    [Fact]
    public void A_terminal_stage_at_the_end_is_fine() =>
        AnalyzerVerifier.Verify(s_settings, "NUC1004", "using Nucleate;\n[Sampler, Suppress(1), Greedy]\npublic sealed partial class C;");

    [Fact]
    public void Pragmas_silence_them()
    {
        AnalyzerVerifier.VerifySuppressed("NUC1003", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler]\npublic sealed partial class C;\n[[|TopP(0.9)|]]\npublic sealed partial class C;");
        AnalyzerVerifier.VerifySuppressed("NUC1004", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler, Greedy, [|TopP(0.9)|]]\npublic sealed partial class C;");
    }
}
