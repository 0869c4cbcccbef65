using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class MergeTemperaturesFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("[Sampler, Temperature(0.5), [|Temperature(0.8)|]]", "[Sampler, Temperature(0.4)]")]
    [InlineData("[Sampler, Temperature(0.5f), [|Temperature(0.8)|]]", "[Sampler, Temperature(0.4f)]")]
    [InlineData("[Sampler, Temperature(0.5), [|Temperature(0.8f)|]]", "[Sampler, Temperature(0.4)]")]
    [InlineData("[Sampler, Temperature(0.8f), [|Temperature(0.7F)|], TopK(40)]", "[Sampler, Temperature(0.56f), TopK(40)]")]
    [InlineData("[Sampler, Temperature(0.5), [|Temperature(2)|], TopK(40)]", "[Sampler, TopK(40)]")]
    [InlineData("[Sampler]\n[Temperature(4)]\n[[|Temperature(0.25f)|]]", "[Sampler]")]
    [InlineData("[Sampler]\n// First.\n[Temperature(temperature: 2)] // twice\n\n// Second.\n[[|Temperature(0.25)|]] // a quarter\n[TopK(3)]", "[Sampler]\n// First.\n[Temperature(temperature: 0.5)] // twice\n\n// Second.\n// a quarter\n[TopK(3)]")]
    public Task The_first_takes_the_product_and_the_second_goes(string before, string after) => CodeFixVerifier.Verify(
        s_settings,
        new MergeTemperaturesFix(),
        "NUC1007",
        ($"using Nucleate;\n{before}\npublic sealed partial class C;", $"using Nucleate;\n{after}\npublic sealed partial class C;"));

    [Fact]
    public Task Fix_all_reaches_every_file() => CodeFixVerifier.Verify(
        s_settings,
        new MergeTemperaturesFix(),
        "NUC1007",
        ("using Nucleate;\n[Sampler, Temperature(0.5), [|Temperature(0.5)|], TopP(0.5), Temperature(0.5), [|Temperature(0.75)|]]\npublic sealed partial class A;",
            "using Nucleate;\n[Sampler, Temperature(0.25), TopP(0.5), Temperature(0.375)]\npublic sealed partial class A;"),
        ("using Nucleate;\r\n[Sampler]\r\n\t[Temperature(0.5)]\r\n\t[[|Temperature(0.5)|]]\r\npublic sealed partial class B;",
            "using Nucleate;\r\n[Sampler]\r\n\t[Temperature(0.25)]\r\npublic sealed partial class B;"));

    [Fact]
    public Task Truncations_that_repeat_themselves_have_no_product() => CodeFixVerifier.VerifyNotOffered(
        s_settings, new MergeTemperaturesFix(), "NUC1007", "using Nucleate;\n[Sampler, TopK(40), [|TopK(50)|]]\npublic sealed partial class C;");
}
