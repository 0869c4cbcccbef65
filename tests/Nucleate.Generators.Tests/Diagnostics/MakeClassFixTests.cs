using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

public sealed class MakeClassFixTests
{
    private const string Uses = "static class P { static int Run(R[] all, float[] l) { foreach (R r in all) { [|r|].Sample(l); } R a = [|all[0]|]; return a.Sample(l); } }\n";
    private const string Used = "static class P { static int Run(R[] all, float[] l) { foreach (R r in all) { r.Sample(l); } R a = all[0]; return a.Sample(l); } }\n";

    [Fact]
    public Task All_parts_become_a_sealed_class_once() => CodeFixVerifier.Verify(
        new MakeClassFix(),
        "NUC1013",
        (Uses, Used),
        ("using Nucleate;\n\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)] // kept\npublic partial struct R // too\n{\n    internal readonly int Twice(int x) => 2 * x;\n}\n",
        "using Nucleate;\n\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)] // kept\npublic sealed partial class R // too\n{\n    internal int Twice(int x) => 2 * x;\n}\n"),
        ("partial struct R\n{\n    internal int Three { readonly get; set; }\n}\n", "sealed partial class R\n{\n    internal int Three { get; set; }\n}\n"));

    [Theory]
    [InlineData("static class More { internal static R None => default(R); }")]
    [InlineData("static class More { internal static R[] Many => new R[3]; }")]
    [InlineData("static class More { internal static void Run(R? maybe) { } }")]
    [InlineData("static class More { internal static R New() => new R(); }")]
    [InlineData("partial struct R { internal void Clear() { this = new R(1); } }")]
    public Task Nothing_is_offered_where_only_a_struct_compiles_or_means_the_same(string more) => CodeFixVerifier.VerifyNotOffered(
        new MakeClassFix(), "NUC1013", "using Nucleate;\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)]\npublic partial struct R;\n" + Uses + more);
}
