using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

public sealed class MakePartialFixTests
{
    private const string Head = "using Nucleate;\n/// <summary>C.</summary>\n[Sampler]\n";

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    private const string Before =
        """
        using Nucleate;

        namespace Chat;

        /// <summary>A sampler.</summary>
        [Sampler]
        public sealed class [|One|] // first
        {
        }
        """;

    private const string After =
        """
        using Nucleate;

        namespace Chat;

        /// <summary>A sampler.</summary>
        [Sampler]
        public sealed partial class One // first
        {
        }
        """;

    [Fact]
    public Task It_makes_a_class_partial() => CodeFixVerifier.Verify(new MakePartialFix(), "NUC1002", (Before, After));

    [Fact]
    public Task It_makes_all_containers_partial_and_keeps_comments_where_they_are() => CodeFixVerifier.Verify(
        new MakePartialFix(),
        "NUC1002",
        ("""
        using Nucleate;

        /// <summary>Outer.</summary>
        public class Outer
        {
            // A comment in front.
            struct Middle
            {
                /// <summary>A sampler.</summary>
                [Sampler] /* kept */ sealed class [|Inner|];

                // Without any modifier:
                [Sampler, TopK(3)]
                struct [|Row|] { }
            }
        }
        """,
        """
        using Nucleate;

        /// <summary>Outer.</summary>
        public partial class Outer
        {
            // A comment in front.
            partial struct Middle
            {
                /// <summary>A sampler.</summary>
                [Sampler] /* kept */ sealed partial class Inner;

                // Without any modifier:
                [Sampler, TopK(3)]
                partial struct Row { }
            }
        }
        """));

    [Fact]
    public Task Fix_all_reaches_every_file() => CodeFixVerifier.Verify(
        new MakePartialFix(),
        "NUC1002",
        (Before, After),
        (Before.Replace("One", "Two", System.StringComparison.Ordinal), After.Replace("One", "Two", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("public class [|C|];", "public sealed partial class C;")]
    [InlineData("public partial class [|C|] { }", "public sealed partial class C { }")]
    [InlineData("partial class [|C|] { internal int Size { get; set; } public override string ToString() => \"C\"; }", "sealed partial class C { internal int Size { get; set; } public override string ToString() => \"C\"; }")]
    public Task A_plain_class_becomes_sealed_too(string before, string after) => CodeFixVerifier.Verify(
        new MakePartialFix(), "NUC1002", ($"{Head}{before}\n", $"{Head}{after}\n"));

    [Theory]
    [InlineData("public static partial class [|C|];")]
    [InlineData("public static class [|C|];")]
    [InlineData("public abstract class [|C|];")]
    [InlineData("public sealed record [|C|];")]
    [InlineData("public record struct [|C|];")]
    [InlineData("public readonly struct [|C|];")]
    [InlineData("public ref struct [|C|];")]
    [InlineData("file sealed class [|C|];")]
    [InlineData("public sealed class [|C|](int size) { internal int Size => size; }")]
    [InlineData("public sealed class [|C|] { internal int Plan => 1; }")]
    [InlineData("public sealed class [|Sample|];")]
    [InlineData("public sealed class [|C|] { internal C(int size) => _ = size; }")]
    [InlineData("public class [|C|]; class D : C;")]
    [InlineData("public class [|C|] { internal virtual int Size => 1; }")]
    [InlineData("public class [|C|] { private protected int Size => 1; }")]
    [InlineData("public sealed class [|C|] : B { internal C() : base(1) { } } public class B { internal B(int size) => _ = size; }")]
    public Task It_offers_nothing_where_more_than_modifiers_is_missing(string declaration) => CodeFixVerifier.VerifyNotOffered(
        s_settings, new MakePartialFix(), "NUC1002", Head + declaration);

    [Fact]
    public Task A_preset_has_to_be_static_already() => CodeFixVerifier.VerifyNotOffered(
        s_settings, new MakePartialFix(), "NUC1002", "using Nucleate;\n[OpenAIPreset]\npublic class [|C|];");
}
