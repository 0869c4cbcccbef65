using System.Globalization;
using System.Linq;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>Stages that users write: what the compiler does not see is told, and nothing else.</summary>
public sealed class UserStageTests
{
    private const string Boost = "public readonly struct Boost : ILogitStage { public void Apply(ref StageRow row) => row.KeepTop(3); }\n";

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("[Sampler, Stage<Boost>] public sealed partial class C;")]
    [InlineData("[Sampler, Stage<Boost>(Changes = 0), Stage<Boost>] public partial struct C;")]
    [InlineData("[Sampler] public sealed partial class C { [Stage<Boost>] public Boost Mine { get; set; } [Stage<Boost>] private static readonly Boost s_other = new(); }")]
    [InlineData("[Sampler, Temperature(2), Stage<Boost>] public sealed partial class C;")]
    [InlineData("[Sampler, Temperature(2), Stage<Boost>, TopP(0.9)] public sealed partial class C;")]
    [InlineData("[Sampler, Stage<C.Inner>] public sealed partial class C { private struct Inner : ILogitStage { public void Apply(ref StageRow row) { } } }")]
    [InlineData("[Sampler, Stage<Generic<int>>] public sealed partial class C; public struct Generic<T> : ILogitStage { public void Apply(ref StageRow row) { } }")]
    public void Nothing_is_said_of_a_stage_that_can_run(string declaration) => Verify("NUC1001", declaration);

    [Theory]
    [InlineData("[Sampler] public sealed partial class C { [{|NUC1001:Stage<Boost>|}] public int Mine { get; set; } }", "Stage cannot take a Boost from 'Mine': its type is 'int', but 'Boost' is needed")]
    [InlineData("[Sampler] public sealed partial class C { [{|NUC1001:Stage<Boost>|}] public Boost Mine { set { } } }", "Stage cannot take a Boost from 'Mine': it cannot be read")]
    [InlineData("[Sampler, Stage<Boost>({|NUC1001:Changes = -1|})] public sealed partial class C;", "Stage: Changes = -1 is outside the range [0, 1048576]")]
    [InlineData("[Sampler, Greedy, {|NUC1004:Stage<Boost>|}] public sealed partial class C;", "Stage comes after Greedy")]
    [InlineData("[Sampler(Dialect = SamplerDialect.LlamaCpp), {|NUC1016:Stage<Boost>|}] public sealed partial class C;", "llama.cpp has no Stage")]
    [InlineData("file struct Local : ILogitStage { public void Apply(ref StageRow row) { } } [Sampler, {|NUC1001:Stage<Local>|}] public sealed partial class C;", "'Local' is local to its file")]
    public void What_cannot_run_is_told_at_its_place(string declaration, string message) =>
        Assert.StartsWith(message, Verify("NUC1001", declaration).Single(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("[Sampler, Stage<{|CS0453:string|}>] public sealed partial class C;")]
    [InlineData("[Sampler, Stage<{|CS0315:int|}>] public sealed partial class C;")]
    [InlineData("[Sampler, Stage<{|CS0246:Missing|}>] public sealed partial class C;")]
    public void What_the_compiler_says_is_not_said_again(string declaration)
    {
        var settings = s_settings with { Expected = ["CS0453", "CS0315", "CS0246"] };
        AnalyzerVerifier.Verify(settings, "NUC1001", "using Nucleate;\n" + Boost + declaration);
    }

    [Fact]
    public void A_pipeline_has_coins_for_sixteen_xtc_stages()
    {
        string sixteen = string.Concat(Enumerable.Repeat("[Xtc(0.5, Protected = new[] { 1 })]\n", 16));
        AnalyzerVerifier.Verify(s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\n{sixteen}public sealed partial class C;");
        var found = AnalyzerVerifier.Verify(
            s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\n{sixteen}[[|Xtc(0.5, Protected = new[] {{ 1 }})|]]\npublic sealed partial class C;");
        Assert.Contains("at most 16", Assert.Single(found).GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    private static string[] Verify(string id, string declaration) =>
        [.. AnalyzerVerifier.Verify(s_settings, id, "using Nucleate;\n" + Boost + declaration).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
}
