using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

/// <summary>The fix of NUC1014, for diagnostics that are made up: what it edits is the attribute alone.</summary>
public sealed class ProtectTokensFixTests
{
    private const string Attribute =
        "\npublic sealed class XtcAttribute : System.Attribute { public XtcAttribute(double q = 0.5) => Q = q; public double Q { get; } public int[] Protected { get; set; } = new int[0]; }\n";

    [Theory]
    [InlineData("Xtc", "Xtc(Protected = [2, 7])", LanguageVersion.CSharp12)]
    [InlineData("Xtc", "Xtc(Protected = new[] { 2, 7 })", LanguageVersion.CSharp11)]
    [InlineData("Xtc()", "Xtc(Protected = [2, 7])", LanguageVersion.Latest)]
    [InlineData("Xtc(q: 0.5 /* half */)", "Xtc(q: 0.5, Protected = [2, 7] /* half */)", LanguageVersion.Latest)]
    [InlineData("Xtc(0.5, Protected = new[] { 3 })", "Xtc(0.5, Protected = new[] { 3, 2, 7 })", LanguageVersion.CSharp9)]
    [InlineData("Xtc(0.5, Protected = [2])", "Xtc(0.5, Protected = [2, 7])", LanguageVersion.Latest)]
    [InlineData("Xtc(0.5, Protected = new[] { 3, })", "Xtc(0.5, Protected = new[] { 3, 2, 7 })", LanguageVersion.Latest)]
    [InlineData("Xtc(0.5, Protected = [])", "Xtc(0.5, Protected = [2, 7])", LanguageVersion.Latest)]
    public async Task It_names_the_tokens_in_the_words_of_the_language(string before, string after, LanguageVersion language) => Assert.Equal(
        Source(after), await Fix(Source(before), before, "2, 7", language));

    [Theory]
    [InlineData("Xtc(0.5, Protected = [2, 7])", "7,2")]
    [InlineData("Xtc(0.5, Protected = Ids.All)", "2")]
    [InlineData("Xtc(0.5)", "")]
    [InlineData("Xtc(0.5)", "x,-1")]
    public async Task Nothing_is_offered_where_nothing_is_known_or_missing(string attribute, string tokens) =>
        Assert.Null(await Fix(Source(attribute), attribute, tokens, LanguageVersion.Latest));

    private static Task<string?> Fix(string source, string piece, string tokens, LanguageVersion language) => CodeFixVerifier.ApplyMadeUp(
        new CompileSettings { Language = language, ChecksDocumentation = false }, new ProtectTokensFix(), "NUC1014", source, piece, (FixHints.Tokens, tokens));

    private static string Source(string attribute) => $"[System.Serializable, {attribute}] // kept\npublic sealed class C {{ }}{Attribute}";
}
