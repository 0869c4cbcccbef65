using System;
using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class ExplainPipelineTests
{
    private const string Title = "Explain this pipeline";

    private const string Block =
        """
        /// <!-- nucleate: plan -->
        /// <para>As written: Temperature(0.8) → TopK(40) → TopP(1) → draw.</para>
        /// <para>Simplified:</para>
        /// <list type="bullet">
        /// <item><description>TopP(1): P = 1 changes nothing.</description></item>
        /// <item><description>TopK(40): moved in front of Temperature(0.8), which does not change the order of logits.</description></item>
        /// </list>
        /// <para>What runs:</para>
        /// <list type="number">
        /// <item><description>one scan for the 40 largest logits</description></item>
        /// <item><description>measure at temperature 0.8</description></item>
        /// <item><description>draw from the 40 candidates</description></item>
        /// </list>
        /// <para>Bounds: at most 40 survivors; 1 pass over the row; 40 exponentials on ordinary rows.</para>
        /// <!-- nucleate: end of plan -->
        """;

    private const string Declaration = "[Sampler, Temperature(0.8), TopK(40), TopP(1)]\npublic sealed partial class [|Chat|];\n";

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = true, IgnoresAdvice = true };

    [Fact]
    public Task A_comment_is_begun() =>
        Verify(string.Empty, $"/// <remarks>\n{Block}\n/// </remarks>\n", s_settings with { Expected = ["CS1591"] });

    [Fact]
    public Task A_summary_stays() => Verify(
        "// Not documentation.\n/// <summary>For chats.</summary>\n// Attributes:\n",
        $"// Not documentation.\n/// <summary>For chats.</summary>\n/// <remarks>\n{Block}\n/// </remarks>\n// Attributes:\n");

    [Theory]
    [InlineData("/// <remarks>Hot.</remarks>\n", "/// <remarks>Hot.\n$\n/// </remarks>\n")]
    [InlineData("/// <remarks>\n/// Hot.\n/// </remarks>\n", "/// <remarks>\n/// Hot.\n$\n/// </remarks>\n")]
    [InlineData("/// <remarks>\n/// <!-- nucleate: plan -->\n/// Old.\n/// <!-- nucleate: end of plan -->\n/// And more.\n/// </remarks>\n", "/// <remarks>\n$\n/// And more.\n/// </remarks>\n")]
    public Task Remarks_keep_the_rest(string before, string after) =>
        Verify("/// <summary>For chats.</summary>\n" + before, "/// <summary>For chats.</summary>\n" + after.Replace("$", Block, StringComparison.Ordinal));

    [Fact]
    public async Task Line_ends_and_tabs_stay()
    {
        static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
        string block = "\t" + Block.Replace("\n", "\n\t", StringComparison.Ordinal);
        await RefactoringVerifier.Verify(
            s_settings,
            new ExplainPipelineRefactoring(),
            Title,
            Windows("using Nucleate;\nnamespace Chats\n{\n\t/// <summary>For chats.</summary>\n\t" + Declaration.Replace("]\npublic", "]\n\tpublic", StringComparison.Ordinal) + "}\n"),
            Windows("using Nucleate;\nnamespace Chats\n{\n\t/// <summary>For chats.</summary>\n\t/// <remarks>\n" + block + "\n\t/// </remarks>\n\t" + Unmarked.Replace("]\npublic", "]\n\tpublic", StringComparison.Ordinal) + "}\n"));
    }

    [Fact]
    public Task A_type_in_the_middle_of_a_line_gets_lines_of_its_own() => RefactoringVerifier.Verify(
        s_settings with { ChecksDocumentation = false },
        new ExplainPipelineRefactoring(),
        Title,
        "using Nucleate;\npublic partial class Outer { [Sampler, Temperature(0.8), TopK(40), TopP(1)] public sealed partial class [|Chat|]; }\n",
        $"using Nucleate;\npublic partial class Outer {{\n/// <remarks>\n{Block}\n/// </remarks>\n[Sampler, Temperature(0.8), TopK(40), TopP(1)] public sealed partial class Chat; }}\n");

    [Theory]
    [InlineData("[Sampler, TopK(3)] public sealed partial [|class|] C;")]
    [InlineData("[Sampler, [|TopK|](3)] public sealed partial class C;")]
    [InlineData("[Sampler] [TopK(3)[|]|] public sealed partial class C { }")]
    [InlineData("[Sampler] public [||]sealed partial class C { }")]
    public async Task It_is_offered_on_the_head_of_a_declaration(string source) =>
        Assert.Equal([Title], await RefactoringVerifier.Offers(s_settings, new ExplainPipelineRefactoring(), "using Nucleate;\n" + source));

    [Theory]
    [InlineData("[Sampler] public sealed partial class C { public int [|N|]; }")]
    [InlineData("[Sampler] public sealed partial class C { public class [|Inner|] { } }")]
    [InlineData("public sealed partial class [|C|];")]
    [InlineData("[Sampler, TopK(0)] public sealed partial class [|C|];")]
    [InlineData("[Sampler] public sealed class [|C|];")]
    [InlineData("/** <summary>C.</summary> */ [Sampler] public sealed partial class [|C|];")]
    [InlineData("/// <!-- nucleate: plan -->\n[Sampler] public sealed partial class [|C|];")]
    [InlineData("[Sampler] public sealed partial class C;\npublic sealed partial class [|C|];")]
    public async Task It_is_not_offered_elsewhere(string source) =>
        Assert.Empty(await RefactoringVerifier.Offers(s_settings, new ExplainPipelineRefactoring(), "using Nucleate;\n" + source));

    private static string Unmarked => Declaration.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);

    private static Task Verify(string before, string after, CompileSettings? settings = null) => RefactoringVerifier.Verify(
        settings ?? s_settings, new ExplainPipelineRefactoring(), Title, $"using Nucleate;\n{before}{Declaration}", $"using Nucleate;\n{after}{Unmarked}");
}
