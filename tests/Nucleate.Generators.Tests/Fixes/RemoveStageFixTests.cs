using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class RemoveStageFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("NUC1004", "[Sampler, Greedy]\n[[|TopP(0.9)|]]\n", "[Sampler, Greedy]\n")]
    [InlineData("NUC1005", "[Sampler]\n[TopP([|1|])]\n[TopK(40)]\n", "[Sampler]\n[TopK(40)]\n")]
    [InlineData("NUC1006", "[Sampler]\n[[|Temperature(0.5)|]]\n[Greedy]\n", "[Sampler]\n[Greedy]\n")]
    [InlineData("NUC1007", "[Sampler]\n[TopK(40)]\n[[|TopK(50)|]]\n", "[Sampler]\n[TopK(40)]\n")]
    [InlineData(
        "NUC1011",
        "[Sampler(Task = GenerationTask.Code)]\n[[|FrequencyPenalty(0.5)|]]\n[TopK(40)]\n",
        "[Sampler(Task = GenerationTask.Code)]\n[TopK(40)]\n")]
    public Task It_removes_what_each_rule_speaks_of(string id, string before, string after) => Verify(id, before, after);

    [Theory]
    [InlineData("[Sampler, TopP([|1|]), TopK(40)]\n", "[Sampler, TopK(40)]\n")]
    [InlineData("[TopP([|1|]), Sampler]\n", "[Sampler]\n")]
    [InlineData("[Sampler, TopK(40), TopP([|1|])]\n", "[Sampler, TopK(40)]\n")]
    [InlineData("[TopP([|1|]), MinP([|0|]), Sampler, Temperature([|1|]), TopK(40), FrequencyPenalty([|0|]), PresencePenalty([|0|])]\n", "[Sampler, TopK(40)]\n")]
    [InlineData("[Sampler, TopK(40), TopP([|1|]),]\n", "[Sampler, TopK(40),]\n")]
    [InlineData("[Sampler /* s */, TopP([|1|]) /* p */, TopK(40) /* k */]\n", "[Sampler /* s */,  /* p */ TopK(40) /* k */]\n")]
    [InlineData("[Sampler, // first\n TopP([|1|]), // second\n TopK(40)] // third\n", "[Sampler, // first\n // second\n TopK(40)] // third\n")]
    [InlineData("[Sampler,\n TopK(40), // kept\n TopP([|1|])]\n", "[Sampler,\n TopK(40) // kept\n ]\n")]
    [InlineData("[\n    Sampler,\n    TopP([|1|]),\n    TopK(40)\n]\n", "[\n    Sampler,\n    TopK(40)\n]\n")]
    [InlineData("[\n    Sampler,\n    TopP([|1|])\n]\n", "[\n    Sampler\n]\n")]
    public Task A_list_keeps_its_other_attributes_and_its_comments(string before, string after) => Verify("NUC1005", before, after);

    [Theory]
    [InlineData("[Sampler] [TopP([|1|])] [TopK(40)]\n", "[Sampler] [TopK(40)]\n")]
    [InlineData("[Sampler] [TopK(40)] [TopP([|1|])]\n", "[Sampler] [TopK(40)]\n")]
    [InlineData("[Sampler]\n[TopP([|1|])] [MinP([|0|])]\n", "[Sampler]\n")]
    [InlineData("[Sampler]\n[TopP([|1|])] [TopK(40)] [MinP([|0|])]\n", "[Sampler]\n[TopK(40)]\n")]
    [InlineData("// Of the sampler.\n[Sampler]\n// Of the cut.\n[TopP([|1|])] // off\n\n[TopK(40)]\n", "// Of the sampler.\n[Sampler]\n// Of the cut.\n// off\n\n[TopK(40)]\n")]
    [InlineData("[Sampler]\n[\n    TopP(\n        [|1|])\n]\n[TopK(40)]\n", "[Sampler]\n[TopK(40)]\n")]
    [InlineData("[Sampler]\n[TopP([|1|]), MinP([|0|])]\n[TopK(40)]\n", "[Sampler]\n[TopK(40)]\n")]
    [InlineData("[Sampler] [TopP([|1|])] ", "[Sampler] ")]
    public Task An_empty_list_goes_with_its_line(string before, string after) => Verify("NUC1005", before, after);

    [Fact]
    public Task The_first_list_leaves_documentation_where_it_is() => CodeFixVerifier.Verify(
        new RemoveStageFix(),
        "NUC1005",
        ("using Nucleate;\n\n/// <summary>A sampler.</summary>\n[TopP([|1|])]\n[Sampler]\npublic sealed partial class C;\n",
            "using Nucleate;\n\n/// <summary>A sampler.</summary>\n[Sampler]\npublic sealed partial class C;\n"));

    [Fact]
    public Task Members_keep_everything_but_the_attribute() => Verify(
        "NUC1004",
        "[Sampler, Greedy]\n",
        "[Sampler, Greedy]\n",
        " {\n    // Heat.\n    [[|Temperature|]]\n    public float Heat { get; set; }\n    [field: [|MinP|]] public float Least { get; set; }\n}",
        " {\n    // Heat.\n    public float Heat { get; set; }\n    public float Least { get; set; }\n}");

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    public Task Line_ends_and_tabs_stay(string end, string indent)
    {
        string Written(string text) => text.Replace("\n", end, StringComparison.Ordinal).Replace("    ", indent, StringComparison.Ordinal);
        return CodeFixVerifier.Verify(
            s_settings,
            new RemoveStageFix(),
            "NUC1005",
            (Written("using Nucleate;\nnamespace Chat\n{\n    [Sampler]\n    // Cut.\n    [TopP([|1|])]\n    [TopK(40), MinP([|0|])]\n    public sealed partial class C { }\n}\n"),
                Written("using Nucleate;\nnamespace Chat\n{\n    [Sampler]\n    // Cut.\n    [TopK(40)]\n    public sealed partial class C { }\n}\n")));
    }

    [Fact]
    public Task Fix_all_reaches_every_file_and_type() => CodeFixVerifier.Verify(
        s_settings,
        new RemoveStageFix(),
        "NUC1005",
        ("using Nucleate;\n[Sampler, TopP([|1|])] public sealed partial class A;\n[MinP([|0|]), Sampler] public sealed partial class B;\n",
            "using Nucleate;\n[Sampler] public sealed partial class A;\n[Sampler] public sealed partial class B;\n"),
        ("using Nucleate;\n[Sampler]\n[Temperature([|1|])]\npublic sealed partial class C;\n", "using Nucleate;\n[Sampler]\npublic sealed partial class C;\n"));

    [Fact]
    public Task Temperatures_that_could_be_one_are_not_simply_removed() => CodeFixVerifier.VerifyNotOffered(
        s_settings, new RemoveStageFix(), "NUC1007", "using Nucleate;\n[Sampler, Temperature(0.5), [|Temperature(0.8)|]]\npublic sealed partial class C;");

    [Fact]
    public async Task What_does_nothing_and_what_does_harm_are_fixed_by_separate_decisions()
    {
        var fix = new RemoveStageFix();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in fix.FixableDiagnosticIds)
        {
            string key = await CodeFixVerifier.EquivalenceKey(fix, id, "using Nucleate; [Sampler, TopP(1)] public sealed partial class C;", "TopP(1)");
            Assert.True(keys.Add(key), $"{id} shares the key {key}.");
        }
    }

    private static Task Verify(string id, string before, string after, string body = ";", string? fixedBody = null) => CodeFixVerifier.Verify(
        s_settings,
        new RemoveStageFix(),
        id,
        ($"using Nucleate;\n{before}public sealed partial class C{body}\n", $"using Nucleate;\n{after}public sealed partial class C{fixedBody ?? body}\n"));
}
