using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.CodeFixes;
using Nucleate.Stages;
using Nucleate.Systems;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class OrderStagesTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("llama.cpp", "[Sampler, Suppress(2), LogitBias(1, 1), RepetitionPenalty(1.1), PresencePenalty(0.5), FrequencyPenalty(0.5), TopK(40), TopP(0.9), MinP(0.1), Temperature(0.8)]")]
    [InlineData("transformers", "[Sampler, PresencePenalty(0.5), RepetitionPenalty(1.1), FrequencyPenalty(0.5), Suppress(2), LogitBias(1, 1), Temperature(0.8), TopK(40), TopP(0.9), MinP(0.1)]")]
    [InlineData("vLLM", "[Sampler, LogitBias(1, 1), RepetitionPenalty(1.1), FrequencyPenalty(0.5), PresencePenalty(0.5), Temperature(0.8), MinP(0.1), TopK(40), Suppress(2), TopP(0.9)]")]
    public Task Each_system_has_its_order(string system, string expected) => Verify(
        system,
        "[Sampler, PresencePenalty(0.5), MinP(0.1), TopP(0.9), TopK(40), Suppress(2), LogitBias(1, 1), Temperature(0.8), RepetitionPenalty(1.1), FrequencyPenalty(0.5)]\n",
        expected + "\n");

    [Theory]
    [InlineData(
        "[Sampler]\n// Heat.\n[Temperature(0.8)] // cool\n\n[TopP(0.9)]\n[TopK(40)] // forty\n",
        "[Sampler]\n[TopK(40)] // forty\n\n[TopP(0.9)]\n// Heat.\n[Temperature(0.8)] // cool\n")]
    [InlineData("[Sampler, Temperature(0.8), TopP(0.9)]\n[TopK(40)]\n", "[Sampler]\n[TopK(40)]\n[TopP(0.9), Temperature(0.8)]\n")]
    [InlineData("[Sampler] [Temperature(0.8)] [TopK(40)] // forty\n", "[Sampler] [TopK(40)] // forty\n[Temperature(0.8)]\n")]
    [InlineData("\t[Temperature(0.8)]\r\n\t[TopK(40)]\r\n\t[Sampler]\r\n\t", "\t[TopK(40)]\r\n\t[Sampler]\r\n\t[Temperature(0.8)]\r\n\t")]
    public Task Lists_move_with_their_comments_and_are_split_where_they_have_to_be(string before, string after) => Verify("llama.cpp", before, after);

    [Fact]
    public async Task Only_orders_that_change_something_are_offered()
    {
        Assert.Equal(
            ["Order the stages as in/transformers", "Order the stages as in/vLLM"],
            await Offers("[Sampler, TopK(40), Temperature(0.8)] public sealed partial class [|C|];"));
        Assert.Equal(["Order the stages as in/llama.cpp"], await Offers("[Sampler, Temperature(0.8), TopK(40)] public sealed partial class [|C|];"));
        Assert.Empty(await Offers("[Sampler, TopK(40), Greedy] public sealed partial class [|C|];"));
        Assert.Empty(await Offers("[Sampler, TopK(40)] public sealed partial class [|C|] { [Temperature] public float Heat { get; set; } }"));
        Assert.Empty(await Offers("[Sampler, /* k */ TopK(40), Temperature(0.8), TopP(0.9)] public sealed partial class [|C|];"));
    }

    [Fact]
    public async Task In_a_dialect_only_orders_that_its_system_accepts_are_offered()
    {
        Assert.Equal(
            ["Order the stages as in/vLLM"],
            await Offers("[Sampler(Dialect = SamplerDialect.Vllm), TopK(40), Temperature(0.8)] public sealed partial class [|C|];"));
        Assert.Equal(
            ["Order the stages as in/mlx-lm"],
            await Offers("[Sampler(Dialect = SamplerDialect.MlxLm), Temperature(0.8), TopK(40)] public sealed partial class [|C|];"));
        Assert.Empty(await Offers("[Sampler(Dialect = SamplerDialect.Transformers), Temperature(0.8), TopK(40)] public sealed partial class [|C|];"));
        Assert.Equal(
            ["Order the stages as in/transformers", "Order the stages as in/vLLM"],
            await Offers("[Sampler(Dialect = SamplerDialect.LlamaCpp), TopK(40), Temperature(0.8)] public sealed partial class [|C|];"));

        // transformers has no presence penalty: it would follow the top-k, where ExLlamaV3 refuses it.
        Assert.Equal(
            ["Order the stages as in/llama.cpp", "Order the stages as in/vLLM"],
            await Offers("[Sampler(Dialect = SamplerDialect.ExLlamaV3), TopK(40), PresencePenalty(0.5), Temperature(0.8)] public sealed partial class [|C|];"));
    }

    [Fact]
    public async Task No_order_loses_or_adds_an_attribute()
    {
        var random = new Random(20);
        string[] all = ["Temperature(0.8)", "TopK(40)", "TopP(0.9)", "MinP(0.1)", "RepetitionPenalty(1.1)", "FrequencyPenalty(0.5)", "Suppress(1)", "LogitBias(1, 2)", "System.Serializable"];
        for (int round = 0; round < 12; round++)
        {
            string[] stages = [.. all.OrderBy(_ => random.Next()).Take(5)];
            string before = "[Sampler]\n" + string.Concat(stages.Select((stage, index) => (index == 0 || random.Next(3) > 0 ? "[" : ", ") + stage + ((char)0)))
                .Replace("\0,", ",", StringComparison.Ordinal).Replace("\0", "]\n", StringComparison.Ordinal);
            foreach (SystemOrder system in SystemOrder.All)
            {
                if (await RefactoringVerifier.Apply(s_settings, new OrderStagesRefactoring(), system.Name, $"using Nucleate;\n{before}public sealed partial class [|C|];\n") is { } after)
                {
                    Assert.Equal(Attributes(before + "class C;").Order(StringComparer.Ordinal), Attributes(after).Order(StringComparer.Ordinal));
                    int[] ranks = [.. Attributes(after).Select(attribute => system.Rank(attribute.Split('(')[0])).Where(rank => rank >= 0)];
                    Assert.Equal(ranks.Order(), ranks);
                }
            }
        }
    }

    [Fact]
    public void Systems_name_a_stage_once_and_every_terminal_last() => Assert.All(SystemOrder.All, system =>
    {
        string[] stages = [.. system.Stages];
        Assert.Equal(stages.Length, stages.Distinct(StringComparer.Ordinal).Count());
        int last = system.Rank(StageCatalog.Greedy.Name);
        Assert.All(stages, stage => Assert.Equal(StageCatalog.Find(stage)?.Role is StageRole.Terminal, StageCatalog.Find(stage) is not null && system.Rank(stage) == last));
        Assert.Equal(-1, system.Rank("Unheard"));
    });

    private static IEnumerable<string> Attributes(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<AttributeSyntax>().Select(attribute => attribute.ToString());

    private static Task<IReadOnlyList<string>> Offers(string source) => RefactoringVerifier.Offers(s_settings, new OrderStagesRefactoring(), "using Nucleate;\n" + source);

    private static Task Verify(string system, string before, string after) => RefactoringVerifier.Verify(
        s_settings,
        new OrderStagesRefactoring(),
        system,
        "using Nucleate;" + End(before) + before + "public sealed partial class [|C|] { }\n",
        "using Nucleate;" + End(before) + after + "public sealed partial class C { }\n");

    private static string End(string text) => text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
}
