using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class AddTruncationFixTests
{
    private const string Quiet = "#pragma warning disable NUC1005\nusing Nucleate;\n";

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("using Nucleate;\n[Sampler]\n// Lively.\n[Temperature([|2|])] // two\n", "using Nucleate;\n[Sampler]\n// Lively.\n[MinP(0.05)]\n[Temperature(2)] // two\n")]
    [InlineData("using Nucleate;\n[Sampler, Temperature([|2|])]\n", "using Nucleate;\n[Sampler, MinP(0.05), Temperature(2)]\n")]
    [InlineData("using Nucleate;\n[Sampler] [Temperature([|2|])]\n", "using Nucleate;\n[Sampler] [MinP(0.05)] [Temperature(2)]\n")]
    [InlineData("using Nucleate;\n[\n\tSampler,\n\tTemperature([|2|])\n]\n", "using Nucleate;\n[\n\tSampler,\n\tMinP(0.05),\n\tTemperature(2)\n]\n")]
    [InlineData("using Nucleate;\r\n\t[Sampler]\r\n\t[Temperature([|2|])]\r\n\t", "using Nucleate;\r\n\t[Sampler]\r\n\t[MinP(0.05)]\r\n\t[Temperature(2)]\r\n\t")]
    [InlineData("[Nucleate.Sampler, Nucleate.Temperature([|2|])]\n", "[Nucleate.Sampler, Nucleate.MinP(0.05), Nucleate.Temperature(2)]\n")]
    [InlineData("[global::Nucleate.Sampler, global::Nucleate.TemperatureAttribute([|2|])]\n", "[global::Nucleate.Sampler, global::Nucleate.MinP(0.05), global::Nucleate.TemperatureAttribute(2)]\n")]
    [InlineData("using N = Nucleate;\n[N::Sampler, N.Temperature([|2|])]\n", "using N = Nucleate;\n[N::Sampler, N.MinP(0.05), N.Temperature(2)]\n")]
    [InlineData("using N = Nucleate;\n[N::Sampler, N::Temperature([|2|])]\n", "using N = Nucleate;\n[N::Sampler, N::MinP(0.05), N::Temperature(2)]\n")]
    [InlineData("using Heat = Nucleate.TemperatureAttribute;\n[Nucleate.Sampler, Heat([|2|])]\n", "using Heat = Nucleate.TemperatureAttribute;\n[Nucleate.Sampler, global::Nucleate.MinP(0.05), Heat(2)]\n")]
    [InlineData("using Nucleate;\ninternal sealed class MinP : System.Attribute;\n[Sampler, Temperature([|2|])]\n", "using Nucleate;\ninternal sealed class MinP : System.Attribute;\n[Sampler, global::Nucleate.MinP(0.05), Temperature(2)]\n")]
    [InlineData("using Nucleate;\ninternal sealed class MinP;\n[Sampler, Temperature([|2|])]\n", "using Nucleate;\ninternal sealed class MinP;\n[Sampler, MinP(0.05), Temperature(2)]\n")]
    public Task A_truncation_comes_in_front_by_a_name_that_works(string before, string after) => CodeFixVerifier.Verify(
        s_settings, new AddTruncationFix(), "NUC1009", (before + "sealed partial class C { }", after + "sealed partial class C { }"));

    [Theory]
    [InlineData("[Sampler(Dialect = SamplerDialect.Transformers)]\n[Temperature([|2|])] // two\n", "[Sampler(Dialect = SamplerDialect.Transformers)]\n[Temperature(2)] // two\n[MinP(0.05)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Vllm), Temperature([|2|])]\n", "[Sampler(Dialect = SamplerDialect.Vllm), Temperature(2), MinP(0.05)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Ollama), TopK(0), Temperature([|2|]), TopP(1)]\n", "[Sampler(Dialect = SamplerDialect.Ollama), TopK(0), Temperature(2), TopP(1), MinP(0.05)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.Vllm)] [Temperature([|2|])] [TopK(0)]\n", "[Sampler(Dialect = SamplerDialect.Vllm)] [Temperature(2)] [MinP(0.05)] [TopK(0)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.MlxLm), TopP(1), TopK(0), Temperature([|2|])]\n", "[Sampler(Dialect = SamplerDialect.MlxLm), TopP(1), MinP(0.05), TopK(0), Temperature(2)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.MlxLm), Temperature([|2|])]\n", "[Sampler(Dialect = SamplerDialect.MlxLm), MinP(0.05), Temperature(2)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.LlamaCpp), Temperature([|2|])]\n", "[Sampler(Dialect = SamplerDialect.LlamaCpp), MinP(0.05), Temperature(2)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.ExLlamaV3), Temperature([|2|]), LogitBias(1, 2), Suppress(3)]\n", "[Sampler(Dialect = SamplerDialect.ExLlamaV3), Temperature(2), LogitBias(1, 2), MinP(0.05), Suppress(3)]\n")]
    [InlineData("[Sampler(Dialect = SamplerDialect.ExLlamaV3), Temperature([|2|]), LogitBias(1, 2)]\n", "[Sampler(Dialect = SamplerDialect.ExLlamaV3), Temperature(2), LogitBias(1, 2), MinP(0.05)]\n")]
    public Task In_a_dialect_it_comes_where_the_system_runs_it(string before, string after) => CodeFixVerifier.Verify(
        s_settings, new AddTruncationFix(), "NUC1009", (Quiet + before + "sealed partial class C { }", Quiet + after + "sealed partial class C { }"));

    [Fact]
    public Task A_temperature_on_a_member_gets_it_on_the_member() => CodeFixVerifier.Verify(
        s_settings,
        new AddTruncationFix(),
        "NUC1009",
        ("using Nucleate;\n[Sampler, RepetitionPenalty(1.1)]\npublic sealed partial class C\n{\n    [field: Temperature([|2|])]\n    public float Heat { get; set; }\n}",
            "using Nucleate;\n[Sampler, RepetitionPenalty(1.1)]\npublic sealed partial class C\n{\n    [field: MinP(0.05)]\n    [field: Temperature(2)]\n    public float Heat { get; set; }\n}"));

    [Fact]
    public Task Fix_all_reaches_every_file() => CodeFixVerifier.Verify(
        s_settings,
        new AddTruncationFix(),
        "NUC1009",
        ("using Nucleate;\n[Sampler, Temperature([|2|])] public sealed partial class A;\n[Sampler, Temperature([|3|])] public sealed partial class B;",
            "using Nucleate;\n[Sampler, MinP(0.05), Temperature(2)] public sealed partial class A;\n[Sampler, MinP(0.05), Temperature(3)] public sealed partial class B;"),
        ("using Nucleate;\n[Sampler, Temperature([|2|])] public sealed partial class C;", "using Nucleate;\n[Sampler, MinP(0.05), Temperature(2)] public sealed partial class C;"));
}
