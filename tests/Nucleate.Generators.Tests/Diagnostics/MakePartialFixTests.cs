using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

public sealed class MakePartialFixTests
{
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

    [Fact]
    public Task It_offers_nothing_where_partial_is_not_what_is_missing() => CodeFixVerifier.VerifyNotOffered(
        new MakePartialFix(), "NUC1002", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler]\npublic static partial class [|C|];");
}
