using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

public sealed class MakeClassFixTests
{
    private static readonly CompileSettings s_settings = new() { GeneratesInWorkspace = true, ChecksDocumentation = false };

    private const string Uses = "static class P { static int Run(R[] all, float[] l) { foreach (R r in all) { [|r|].Sample(l); } R a = [|all[0]|]; return a.Sample(l); } }\n";
    private const string Used = "static class P { static int Run(R[] all, float[] l) { foreach (R r in all) { r.Sample(l); } R a = all[0]; return a.Sample(l); } }\n";

    [Fact]
    public Task All_parts_become_a_sealed_class_once() => CodeFixVerifier.Verify(
        s_settings,
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
    [InlineData("static class More { internal static bool Is<T>(T value) where T : struct => value.Equals(value); internal static bool Use(R r) => Is(r); }")]
    [InlineData("partial struct R : System.IEquatable<R> { internal int Length { get; init; } public bool Equals(R other) => other.Length == Length; public override bool Equals(object? obj) => obj is R other && Equals(other); public override int GetHashCode() => Length; }")]
    [InlineData("static class More { internal static int Use(System.Collections.Generic.List<R> list, float[] l) => System.Linq.Enumerable.FirstOrDefault(list).Sample(l); }")]
    [InlineData("static class More { internal static void Fill(out R r) { r = default; } }")]
    [InlineData("static class More { internal static long Use() { R s = default; return s.Position; } }")]
    [InlineData("static class More { internal static R New() { R made = new(); return made; } }")]
    [InlineData("static class More { internal static R Other(R one) => one with { Position = 3 }; }")]
    public Task Nothing_is_offered_where_only_a_struct_compiles_or_means_the_same(string more) => CodeFixVerifier.VerifyNotOffered(
        s_settings, new MakeClassFix(), "NUC1013", "using Nucleate;\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)]\npublic partial struct R;\n" + Uses + more);

    [Theory]
    [InlineData("record struct Pair(int A, int B) { internal Pair Next => this with { A = B }; }")]
    [InlineData("class More { internal int Number = default; internal object Made = new(); internal int? Maybe = 3; internal string[] Many = new string[3]; }")]
    [InlineData("static class More { internal static R[] Many => new[] { new R(1), new R(2) }; }")]
    [InlineData("class Holder { private readonly R _r; internal Holder(ulong seed) => _r = new R(seed); internal long Position => _r.Position; }")]
    public Task What_other_types_do_and_what_a_class_does_as_well_is_no_hindrance(string more) => CodeFixVerifier.Verify(
        s_settings,
        new MakeClassFix(),
        "NUC1013",
        (Uses + more, Used + more),
        ("using Nucleate;\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)]\npublic partial struct R;\n", "using Nucleate;\n/// <summary>R.</summary>\n[Sampler, TopP(0.9)]\npublic sealed partial class R;\n"));
}
