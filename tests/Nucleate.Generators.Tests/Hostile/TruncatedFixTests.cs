using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Hostile;

/// <summary>Fixes and refactorings in sources that end anywhere: whatever they offer there can be applied.</summary>
public sealed class TruncatedFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("using Nucleate;\n[Sampler, Temperature(2), // hot\n TopP(1)]\n[TopP(0.9f)] [TopK(k: 3), TopK(4)]\n[RepetitionPenalty(1.1)]\npublic sealed partial class C { [MinP] public float M { get; set; } }")]
    [InlineData("using Nucleate;\n[Sampler] [Temperature(0.5), Temperature(0.5f)] [TopP(9), Greedy, Greedy] sealed class C {\n [TopK(-1, MinKeep = 0)] int K;\n}")]
    [InlineData("using Nucleate;\n[Sampler, Greedy] sealed partial class C;\npublic sealed partial class C {\n [TopP]\n public float P { get; set; }\n}\n[TopK(3)] partial class C;")]
    [InlineData("/// <summary>C.</summary>\n/// <remarks>Hot.</remarks>\n[Nucleate.Sampler, Nucleate.Temperature(1.5)]\n#if true\n[Nucleate.TopK(3)]\n#endif\npartial struct C { }")]
    [InlineData("using Nucleate;\n[OpenAIPreset(\n    Model = \"gpt-5\", // reasons\n    Temperature = 0.2,\n    TopP = 9f, Seed = -1)]\npublic static partial class A;\n[MistralPreset(Temperature = 0, Reproducible = true, Model = \"gpt\")] static partial class B;")]
    [InlineData("using Nucleate;\n[AnthropicPreset(Model = \"claude-sonet-4-6\", Thinking = ThinkingMode.Enabled, TopK = 4, Temperature = 0.5f, Output = OutputFormat.JsonObject)]\n[ElevenLabsPreset(Style = 0.5)] static partial class C { }\n[ElevenLabsPreset(Model = \"eleven_v3\", Stability = 0.3, Style = 0.5)] static partial class D;")]
    public async Task No_prefix_of_a_source_makes_a_fix_or_refactoring_fail(string source)
    {
        int offers = 0;
        foreach (string prefix in Prefixes(source))
        {
            offers += await CodeFixVerifier.ApplyAll(s_settings, CompilerParts.NewFixes(), prefix);
            foreach (var refactoring in CompilerParts.NewRefactorings())
            {
                offers += await RefactoringVerifier.ApplyEverywhere(s_settings, refactoring, prefix);
            }
        }

        Assert.True(offers > 0, "Nothing was offered, so nothing was tested.");
    }

    private static IEnumerable<string> Prefixes(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).Select(token => source[..token.Span.End]);
}
