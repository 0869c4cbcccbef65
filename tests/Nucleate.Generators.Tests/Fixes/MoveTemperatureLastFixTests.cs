using System;
using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class MoveTemperatureLastFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("[Sampler]\n[Temperature([|2|])]\n[TopP(0.9)]\n", "[Sampler]\n[TopP(0.9)]\n[Temperature(2)]\n")]
    [InlineData("[Sampler]\n[Temperature([|2|])]\n[TopP(0.9)]\n[MinP(0.1)]\n[LogitBias(1, 1)]\n", "[Sampler]\n[TopP(0.9)]\n[MinP(0.1)]\n[Temperature(2)]\n[LogitBias(1, 1)]\n")]
    [InlineData("[Sampler, Temperature([|2|]), TopP(0.9)]\n", "[Sampler, TopP(0.9), Temperature(2)]\n")]
    [InlineData("[Sampler] [Temperature([|2|])] [TopP(0.9)]\n", "[Sampler] [TopP(0.9)] [Temperature(2)]\n")]
    [InlineData("[Sampler, Temperature([|2|])]\n[TopK(40)]\n[TopP(0.9)]\n", "[Sampler]\n[TopK(40)]\n[TopP(0.9)]\n[Temperature(2)]\n")]
    [InlineData("[Sampler]\n[Temperature([|2|])]\n[TopK(40), TopP(0.9), Suppress(1)]\n", "[Sampler]\n[TopK(40), TopP(0.9)]\n[Temperature(2)]\n[Suppress(1)]\n")]
    [InlineData("[\n    Sampler,\n    Temperature([|2|]),\n    TopP(0.9)\n]\n", "[\n    Sampler,\n    TopP(0.9),\n    Temperature(2)\n]\n")]
    [InlineData("[Sampler]\n[Temperature([|2|])]\n[Suppress(3)]\n[TopP(0.9)]\n", "[Sampler]\n[Suppress(3)]\n[TopP(0.9)]\n[Temperature(2)]\n")]
    public Task It_moves_behind_the_last_truncation(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData(
        "// Of the sampler.\n[Sampler]\n// Lively.\n[Temperature([|2|])] // two\n\n// Nucleus.\n[TopP(0.9)] // most\n",
        "// Of the sampler.\n[Sampler]\n// Nucleus.\n[TopP(0.9)] // most\n\n// Lively.\n[Temperature(2)] // two\n")]
    [InlineData("[Sampler]\n[Temperature([|2|])] // two\n[TopP(0.9)] ", "[Sampler]\n[TopP(0.9)]\n[Temperature(2)] // two\n")]
    [InlineData("[Sampler] [Temperature([|2|])] /* two */ [TopP(0.9)] // most\n", "[Sampler] [TopP(0.9)] // most\n[Temperature(2)] /* two */\n")]
    public Task Comments_travel(string before, string after) => Verify(before, after);

    [Fact]
    public Task Documentation_stays_in_front() => CodeFixVerifier.Verify(
        new MoveTemperatureLastFix(),
        "NUC1008",
        ("using Nucleate;\n\n/// <summary>A sampler.</summary>\n// Lively.\n[Temperature([|2|])]\n[TopP(0.9)]\n[Sampler]\npublic sealed partial class C;\n",
            "using Nucleate;\n\n/// <summary>A sampler.</summary>\n[TopP(0.9)]\n// Lively.\n[Temperature(2)]\n[Sampler]\npublic sealed partial class C;\n"));

    [Fact]
    public Task Line_ends_and_tabs_stay() => CodeFixVerifier.Verify(
        s_settings,
        new MoveTemperatureLastFix(),
        "NUC1008",
        ("using Nucleate;\r\nnamespace Chat\r\n{\r\n\t[Sampler, Temperature([|2|])]\r\n\t[TopP(0.9)] // most\r\n\tpublic sealed partial class C { }\r\n}\r\n",
            "using Nucleate;\r\nnamespace Chat\r\n{\r\n\t[Sampler]\r\n\t[TopP(0.9)] // most\r\n\t[Temperature(2)]\r\n\tpublic sealed partial class C { }\r\n}\r\n"));

    [Fact]
    public Task Fix_all_moves_several_of_a_type_and_reaches_every_file() => CodeFixVerifier.Verify(
        s_settings with { Expected = ["NUC1007"] },
        new MoveTemperatureLastFix(),
        "NUC1008",
        ("using Nucleate;\n[Sampler, Temperature([|2|]), TopP(0.9), Temperature([|3|]), TopP(0.8)]\npublic sealed partial class A;\n",
            "using Nucleate;\n[Sampler, TopP(0.9), TopP(0.8), Temperature(2), Temperature(3)]\npublic sealed partial class A;\n"),
        ("using Nucleate;\n[Sampler]\n[Temperature([|2|])]\n[TopP(0.9)]\npublic sealed partial class B;\n[Sampler, Temperature([|2|]), TopP(0.9)] public sealed partial class C;\n",
            "using Nucleate;\n[Sampler]\n[TopP(0.9)]\n[Temperature(2)]\npublic sealed partial class B;\n[Sampler, TopP(0.9), Temperature(2)] public sealed partial class C;\n"));

    [Fact]
    public Task Attributes_of_one_member_can_change_places() => CodeFixVerifier.Verify(
        s_settings,
        new MoveTemperatureLastFix(),
        "NUC1008",
        ("using Nucleate;\n[Sampler]\npublic sealed partial class C { [Temperature([|2|]), TopP] public float P { get; set; } }",
            "using Nucleate;\n[Sampler]\npublic sealed partial class C { [TopP, Temperature(2)] public float P { get; set; } }"));

    [Theory]
    [InlineData("[Sampler, Temperature([|2|]), RepetitionPenalty(1.1), TopP(0.9)]\npublic sealed partial class C;")]
    [InlineData("[Sampler, Temperature([|2|]), LogitBias(1, 1), TopP(0.9)]\npublic sealed partial class C;")]
    [InlineData("[Sampler, Temperature([|2|])]\npublic sealed partial class C { [TopP] public float P { get; set; } }")]
    [InlineData("[Sampler, Temperature([|2|]), TopP(0.9)]\npublic sealed partial class C { [MinP] public float P { get; set; } }")]
    [InlineData("[Sampler]\npublic sealed partial class C { [Temperature([|2|])] public int A; [TopP] public float P { get; set; } }")]
    [InlineData("[Sampler, // first\nTemperature([|2|]), TopP(0.9)]\npublic sealed partial class C;")]
    [InlineData("[Sampler]\n[Temperature([|2|])]\n#if true\n[TopP(0.9)]\n#endif\npublic sealed partial class C;")]
    public Task Nothing_is_offered_where_more_would_change(string source) =>
        CodeFixVerifier.VerifyNotOffered(s_settings, new MoveTemperatureLastFix(), "NUC1008", "using Nucleate;\n" + source);

    [Fact]
    public Task A_configured_temperature_counts() => CodeFixVerifier.Verify(
        s_settings with { Configuration = new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal) { ["nucleate.hot_temperature"] = "1.5" } },
        new MoveTemperatureLastFix(),
        "NUC1008",
        ("using Nucleate;\n[Sampler, Temperature([|2|]), TopP(0.9)] public sealed partial class A;\n[Sampler, Temperature(1.4), TopP(0.9)] public sealed partial class B;\n",
            "using Nucleate;\n[Sampler, TopP(0.9), Temperature(2)] public sealed partial class A;\n[Sampler, Temperature(1.4), TopP(0.9)] public sealed partial class B;\n"));

    private static Task Verify(string before, string after) => CodeFixVerifier.Verify(
        s_settings,
        new MoveTemperatureLastFix(),
        "NUC1008",
        ($"using Nucleate;\n{before}public sealed partial class C;\n", $"using Nucleate;\n{after}public sealed partial class C;\n"));
}
