using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

public sealed class MergeDeclarationsFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("[Sampler]\n[TopK(3)] // three\n", "[Sampler]\n[TopK(3)] // three\n[TopP(0.9)]\n[MinP(m: 0.1, MinKeep = 2)]\n")]
    [InlineData("[Sampler, TopK(3)]\n", "[Sampler, TopK(3)]\n[TopP(0.9)]\n[MinP(m: 0.1, MinKeep = 2)]\n")]
    [InlineData("[Sampler] [TopK(3)]\n", "[Sampler] [TopK(3)] [TopP(0.9)] [MinP(m: 0.1, MinKeep = 2)]\n")]
    [InlineData("[Sampler] [TopK(3)] // three\n", "[Sampler] [TopK(3)] // three\n[TopP(0.9)]\n[MinP(m: 0.1, MinKeep = 2)]\n")]
    [InlineData("[Sampler]\n[Greedy] // best\n", "[Sampler]\n[TopP(0.9)]\n[MinP(m: 0.1, MinKeep = 2)]\n[Greedy] // best\n")]
    [InlineData("[Sampler, Greedy]\n", "[Sampler, TopP(0.9), MinP(m: 0.1, MinKeep = 2), Greedy]\n")]
    public Task Stages_of_a_type_go_behind_those_that_are_there(string before, string after) => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ($"using Nucleate;\n{before}public sealed partial class C;\n", $"using Nucleate;\n{after}public sealed partial class C;\n"),
        ("using Nucleate;\n// Nucleus.\n[[|TopP(0.9)|]]\n[[|MinP(m: 0.1, MinKeep = 2)|], System.Serializable]\npublic sealed partial class C;\n",
            "using Nucleate;\n// Nucleus.\n[System.Serializable]\npublic sealed partial class C;\n"));

    [Fact]
    public Task Parts_may_be_in_one_file_and_in_other_types() => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ("using Nucleate;\r\npublic partial class Outer\r\n{\r\n\t[Sampler]\r\n\tpublic sealed partial class C { }\r\n}\r\npublic partial class Outer\r\n{\r\n\t[[|TopP(0.9)|]]\r\n\tpublic sealed partial class C { }\r\n}\r\n",
            "using Nucleate;\r\npublic partial class Outer\r\n{\r\n\t[Sampler]\r\n\t[TopP(0.9)]\r\n\tpublic sealed partial class C { }\r\n}\r\npublic partial class Outer\r\n{\r\n\tpublic sealed partial class C { }\r\n}\r\n"));

    [Fact]
    public Task Several_parts_and_types_at_once() => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ("using Nucleate;\n[Sampler]\npublic sealed partial class A;\n[[|TopK(3)|]] public sealed partial class B;\n", "using Nucleate;\n[Sampler]\n[TopP(0.9)]\n[MinP(0.1)]\npublic sealed partial class A;\npublic sealed partial class B;\n"),
        ("using Nucleate;\n[[|TopP(0.9)|]] public sealed partial class A;\n[Sampler] public sealed partial class B;\n", "using Nucleate;\npublic sealed partial class A;\n[Sampler]\n[TopK(3)] public sealed partial class B;\n"),
        ("using Nucleate;\n[[|MinP(0.1)|]] public sealed partial class A;\n", "using Nucleate;\npublic sealed partial class A;\n"));

    [Fact]
    public Task Names_are_written_so_that_they_work_at_the_other_place() => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ("[Nucleate.Sampler, Nucleate.TopK(3)] public sealed partial class A { private const double P = 0.9; }\n[Nucleate.Sampler] public sealed partial class B;\n",
            "[Nucleate.Sampler, Nucleate.TopK(3)]\n[Nucleate.TopP(P)]\n[Nucleate.MinP(System.Math.PI / 8)] public sealed partial class A { private const double P = 0.9; }\n[Nucleate.Sampler]\n[global::Nucleate.TopP(0.9)] public sealed partial class B;\n"),
        ("using Nucleate;\n[[|TopP(P)|], [|Nucleate.MinP(System.Math.PI / 8)|]]\npublic sealed partial class A;\n[[|TopPAttribute(0.9)|]]\npublic sealed partial class B;\n",
            "using Nucleate;\npublic sealed partial class A;\npublic sealed partial class B;\n"));

    [Fact]
    public Task Simple_members_move_as_wholes() => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ("using Nucleate;\nnamespace Chat\n{\n    [Sampler]\n    public sealed partial class C\n    {\n        private int _used;\n        public int Use() => _used++;\n    }\n}\n",
            "using Nucleate;\nnamespace Chat\n{\n    [Sampler]\n    public sealed partial class C\n    {\n        private int _used;\n        public int Use() => _used++;\n\n        /// <summary>P.</summary>\n        // Of the nucleus.\n        [TopP, MinP]\n        public float P { get; set; } = 0.5f; // half\n\n        [TopK]\n        public int Limit = -3;\n    }\n}\n"),
        ("using Nucleate;\nnamespace Chat;\npublic sealed partial class C\n{\n    public int Other { get; set; }\n\n    /// <summary>P.</summary>\n    // Of the nucleus.\n    [[|TopP|], [|MinP|]]\n    public float P { get; set; } = 0.5f; // half\n\n    [[|TopK|]]\n    public int Limit = -3;\n}\n",
            "using Nucleate;\nnamespace Chat;\npublic sealed partial class C\n{\n    public int Other { get; set; }\n}\n"));

    [Fact]
    public Task A_declaration_without_a_body_gets_one() => CodeFixVerifier.Verify(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        ("using Nucleate;\n[Sampler]\npublic sealed partial class C; // here\n", "using Nucleate;\n[Sampler]\npublic sealed partial class C\n{\n    [TopP]\n    public float P { get; set; }\n} // here\n"),
        ("using Nucleate;\npublic sealed partial class C\n{\n    [[|TopP|]]\n    public float P { get; set; }\n}\n", "using Nucleate;\npublic sealed partial class C\n{\n}\n"));

    [Theory]
    [InlineData("{ [[|TopP|]] public float P { get; set; } }")]
    [InlineData("\n{\n    [[|TopP|]]\n    public float P => 0.5f;\n}\n")]
    [InlineData("\n{\n    [[|TopP|]]\n    public float P { get; set; } = Half;\n    private const float Half = 0.5f;\n}\n")]
    public Task Members_that_mean_something_by_their_place_stay(string body) => CodeFixVerifier.VerifyNotOffered(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        "using Nucleate;\n[Sampler]\npublic sealed partial class C { }\n",
        $"using Nucleate;\npublic sealed partial class C {body}\n");

    [Fact]
    public Task Arguments_that_mean_nothing_at_the_other_place_stay() => CodeFixVerifier.VerifyNotOffered(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        "using Nucleate;\n[Sampler] public sealed partial class C;\nnamespace Values { public static class Cuts { public const double P = 0.9; } }\n",
        "using Nucleate;\nusing static Values.Cuts;\n[[|TopP(P)|]] public sealed partial class C;\n");

    [Theory]
    [InlineData("[[|TopP(P)|]] // why\n[[|MinP(0.1)|]]\npublic sealed partial class C;\n")]
    [InlineData("[[|MinP(0.1)|]]\n[[|TopP(P)|]]\npublic sealed partial class C;\n")]
    [InlineData("[[|MinP(0.1)|]]\npublic sealed partial class C { [[|TopK|]] public int Limit => 3; }\n")]
    public Task Of_one_part_all_stages_move_or_none(string part) => CodeFixVerifier.VerifyNotOffered(
        s_settings,
        new MergeDeclarationsFix(),
        "NUC1003",
        "using Nucleate;\n[Sampler] public sealed partial class C;\nnamespace Values { public static class Cuts { public const double P = 0.9; } }\n",
        "using Nucleate;\nusing static Values.Cuts;\n" + part);
}
