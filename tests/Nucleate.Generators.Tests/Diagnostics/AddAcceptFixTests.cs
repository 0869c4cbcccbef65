using System.Threading.Tasks;
using Nucleate.CodeFixes;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

public sealed class AddAcceptFixTests
{
    private const string Sampler =
        """
        using Nucleate;
        /// <summary>S.</summary>
        [Sampler, RepetitionPenalty(1.1)]
        public sealed partial class S;

        """;

    [Theory]
    [InlineData("int token = s.[|Sample|](l); // drawn\n        return token;", "int token = s.Sample(l); // drawn\n        s.Accept(token);\n        return token;")]
    [InlineData("int token;\n        token = s.[|Sample|](l); l[0] = 1;\n        return token;", "int token;\n        token = s.Sample(l);\n        s.Accept(token); l[0] = 1;\n        return token;")]
    [InlineData("var r = s.[|TrySample|](l);\n        return r.Token;", "var r = s.TrySample(l);\n        if (r.IsDrawn)\n        {\n            s.Accept(r.Token);\n        }\n        return r.Token;")]
    [InlineData("s.[|Sample|](l);\n        _ = s.Sample(l);\n        return 1;", "s.Accept(s.Sample(l));\n        s.Accept(s.Sample(l));\n        return 1;")]
    [InlineData("return 1 + s.[|Sample|](l);", "int token = s.Sample(l);\n        s.Accept(token);\n        return 1 + token;")]
    [InlineData("int token = s.[|TrySample|](l).Token;\n        return token;", "var result = s.TrySample(l);\n        if (result.IsDrawn)\n        {\n            s.Accept(result.Token);\n        }\n        int token = result.Token;\n        return token;")]
    [InlineData("int[] t = new int[9];\n        for (int i = 0; i < 9; i++)\n            t[i] = s.[|Sample|](l);\n        return t[0];", "int[] t = new int[9];\n        for (int i = 0; i < 9; i++)\n        {\n            t[i] = s.Sample(l);\n            s.Accept(t[i]);\n        }\n        return t[0];")]
    [InlineData("if (l.Length > 0) return s.[|Sample|](l); else return 3;", "if (l.Length > 0)\n        {\n            int token = s.Sample(l);\n            s.Accept(token);\n            return token;\n        } else return 3;")]
    public Task A_draw_is_followed_by_its_token(string before, string after) =>
        CodeFixVerifier.Verify(new AddAcceptFix(), "NUC1012", (In(before), In(after)));

    [Fact]
    public Task Line_ends_and_tabs_stay_as_they_are() => CodeFixVerifier.Verify(
        new AddAcceptFix(),
        "NUC1012",
        (In("int t = s.[|Sample|](l);\n        return t;").Replace("        ", "\t\t", System.StringComparison.Ordinal).Replace("\n", "\r\n", System.StringComparison.Ordinal),
        In("int t = s.Sample(l);\n        s.Accept(t);\n        return t;").Replace("        ", "\t\t", System.StringComparison.Ordinal).Replace("\n", "\r\n", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("return System.Math.Abs(l[0]++ > 0 ? 1 : 2) + s.[|Sample|](l);")]
    [InlineData("return l.Length > 3 ? s.[|Sample|](l) : 2;")]
    [InlineData("while (s.[|Sample|](l) > 3) { l[0] = 1; }\n        return 1;")]
    [InlineData("System.Func<int> draw = () => s.[|Sample|](l);\n        return draw();")]
    [InlineData("return s?.[|Sample|](l) ?? 1;")]
    [InlineData("int a = s.[|Sample|](l);\n        return l.Length > 3 ? s.Sample(l) : a;")]
    public Task Nothing_is_offered_where_the_order_would_change(string body) =>
        CodeFixVerifier.VerifyNotOffered(new AddAcceptFix(), "NUC1012", In(body));

    [Fact]
    public Task Fix_all_reaches_every_sampler_and_file() => CodeFixVerifier.Verify(
        new AddAcceptFix(),
        "NUC1012",
        (In("var o = new S(2);\n        System.Console.WriteLine(o.[|Sample|](l));\n        return s.[|Sample|](l);"),
        In("var o = new S(2);\n        int oToken = o.Sample(l);\n        o.Accept(oToken);\n        System.Console.WriteLine(oToken);\n        int sToken = s.Sample(l);\n        s.Accept(sToken);\n        return sToken;")),
        ("static class Other { static int Run(float[] l) { S s = new(1); int t = s.[|Sample|](l); return t; } }\n",
        "static class Other { static int Run(float[] l) { S s = new(1); int t = s.Sample(l);\ns.Accept(t); return t; } }\n"));

    private static string In(string body) =>
        Sampler + "static class P\n{\n    static int Run(float[] l)\n    {\n        var s = new S(1);\n        " + body + "\n    }\n}\n";
}
