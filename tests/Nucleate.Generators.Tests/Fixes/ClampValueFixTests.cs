using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class ClampValueFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("TopP([|1.5|])", "TopP(1)")]
    [InlineData("TopP([|1.5f|])", "TopP(1f)")]
    [InlineData("TopP([|1.5F|])", "TopP(1F)")]
    [InlineData("TopP([|95d|])", "TopP(1d)")]
    [InlineData("TopP([|p: 95|])", "TopP(p: 1)")]
    [InlineData("TopP([|9 * 5 / 2.0|])", "TopP(1)")]
    [InlineData("TopK([|0|])", "TopK(1)")]
    [InlineData("TopK([|-3|], MinKeep = 2)", "TopK(1, MinKeep = 2)")]
    [InlineData("TopK([|k: -0x1F|])", "TopK(k: 1)")]
    [InlineData("TopK(3, [|MinKeep = 0|])", "TopK(3, MinKeep = 1)")]
    [InlineData("TopK([|k: 0|], [|MinKeep = 5000|])", "TopK(k: 1, MinKeep = 1024)")]
    [InlineData("TopK(3, [|MinKeep /* least */ = -1|] /* none */)", "TopK(3, MinKeep /* least */ = 1 /* none */)")]
    [InlineData("MinP([|-0.1f|])", "MinP(0f)")]
    [InlineData("MinP([|- 0.1|])", "MinP(0)")]
    [InlineData("Temperature([|100.5|])", "Temperature(100)")]
    [InlineData("FrequencyPenalty([|-2.5|], Window = 32)", "FrequencyPenalty(-2, Window = 32)")]
    [InlineData("RepetitionPenalty(2, [|Window = 2000000|])", "RepetitionPenalty(2, Window = 1048576)")]
    [InlineData("LogitBias(1, [|double.PositiveInfinity|])", "LogitBias(1, float.MaxValue)")]
    [InlineData("LogitBias([|bias: -1e300|], token: 1)", "LogitBias(bias: float.MinValue, token: 1)")]
    public Task It_writes_the_nearest_value(string before, string after) => CodeFixVerifier.Verify(
        s_settings,
        new ClampValueFix(),
        "NUC1001",
        ($"using Nucleate;\n[Sampler]\n[{before}] // kept\npublic sealed partial class C;", $"using Nucleate;\n[Sampler]\n[{after}] // kept\npublic sealed partial class C;"));

    [Theory]
    [InlineData("TopP([|0|])")]
    [InlineData("TopP([|double.NaN|])")]
    [InlineData("RepetitionPenalty([|-1|])")]
    [InlineData("Suppress(-1)", true)]
    [InlineData("RepetitionPenalty(2, [|Except = new[] { -1 }|])")]
    [InlineData("TopP", true)]
    public Task Nothing_is_offered_where_no_value_is_nearest(string attribute, bool whole = false) => CodeFixVerifier.VerifyNotOffered(
        s_settings, new ClampValueFix(), "NUC1001", $"using Nucleate;\n[Sampler]\n[{(whole ? $"[|{attribute}|]" : attribute)}]\npublic sealed partial class C;");

    [Fact]
    public Task Fix_all_reaches_every_file_whatever_the_value() => CodeFixVerifier.Verify(
        s_settings,
        new ClampValueFix(),
        "NUC1001",
        ("using Nucleate;\n[Sampler, TopP([|95|]), Temperature([|-1|])]\npublic sealed partial class A;", "using Nucleate;\n[Sampler, TopP(1), Temperature(0)]\npublic sealed partial class A;"),
        ("using Nucleate;\n[Sampler]\r\n\t[MinP([|7f|])]\r\npublic sealed partial class B { [TopK([|0|])] public int Number; }",
            "using Nucleate;\n[Sampler]\r\n\t[MinP(1f)]\r\npublic sealed partial class B { [TopK(1)] public int Number; }"));
}
