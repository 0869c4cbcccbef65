using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Nucleate.CodeFixes;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Fixes;

/// <summary>The fixes of settings for APIs: each alone, again until nothing is offered, and all at once.</summary>
public sealed class PresetFixTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("NUC2001", """OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Code, [|Temperature = 0.9|])""", "Temperature = 0.4")]
    [InlineData("NUC2001", """OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Code, [|Temperature = 0.9f|])""", "Temperature = 0.4f")]
    [InlineData("NUC2001", """OpenAIPreset(Model = "gpt-4.1", Task = GenerationTask.Code, [|Temperature /* hot */ = 1D|])""", "Temperature /* hot */ = 0.4D")]
    [InlineData("NUC2002", """OllamaPreset(Task = GenerationTask.Code, [|Temperature = 1.9|], TopP = 1)""", "Temperature = 0.4")]
    [InlineData("NUC2003", """AnthropicPreset(MaxTokens = 9, Task = GenerationTask.Ideation, [|Temperature = 0.1|])""", "Temperature = 1")]
    [InlineData("NUC2003", """OllamaPreset(Task = GenerationTask.Ideation, [|Temperature = 0.1|])""", "Temperature = 1.1")]
    [InlineData("NUC2004", """OpenAIPreset(Model = "gpt-4.1", [|Temperature = 3|])""", "Temperature = 2")]
    [InlineData("NUC2004", """OpenAIPreset(Model = "gpt-4.1", [|Temperature = -3f|])""", "Temperature = 0f")]
    [InlineData("NUC2004", """OpenAIPreset(Model = "gpt-4.1", [|TopP = double.PositiveInfinity|])""", "TopP = 1")]
    [InlineData("NUC2004", """OpenAIPreset(Model = "gpt-4.1", [|TopLogProbabilities = 0x63|])""", "TopLogProbabilities = 20")]
    [InlineData("NUC2004", """ElevenLabsPreset(Model = "eleven_multilingual_v2", [|Seed = 4294967296L|])""", "Seed = 4294967295")]
    [InlineData("NUC2005", """GeminiPreset(Model = "gemini-1.5-pro", [|TopK = 50|])""", "TopK = 40")]
    [InlineData("NUC2005", """OpenAIPreset(Model = "gpt-5", [|Temperature = 0.2|])""", "Temperature = 1")]
    [InlineData("NUC2007", """MistralPreset(Model = "mistral-large-2512", Temperature = 0, [|TopP = 0.5|])""", "TopP = 1")]
    [InlineData("NUC2008", """LlamaServerPreset(Task = GenerationTask.Code, [|RepeatPenalty = 1.1|])""", "RepeatPenalty = 1")]
    [InlineData("NUC2009", """AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive, [|Temperature = 0.5|])""", "Temperature = 1")]
    [InlineData("NUC2009", """AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive, [|TopP = 0.5|])""", "TopP = 0.95")]
    [InlineData("NUC2010", """ElevenLabsPreset(Model = "eleven_v3", [|Stability = 0.35|])""", "Stability = 0.5")]
    [InlineData("NUC2011", """GeminiPreset(Model = "gemini-3-pro", [|Temperature = 0.2f|])""", "Temperature = 1f")]
    public Task A_value_is_written_as_its_author_writes_numbers(string id, string attribute, string argument)
    {
        int start = attribute.IndexOf("[|", System.StringComparison.Ordinal);
        int end = attribute.IndexOf("|]", System.StringComparison.Ordinal);
        return Verify(new SuggestedValueFix(), id, attribute, attribute[..start] + argument + attribute[(end + 2)..]);
    }

    [Theory]
    [InlineData("NUC2004", """OpenAIPreset(Model = "gpt-4.1", Surface = OpenAISurface.Responses, [|Seed = 4|])""", """OpenAIPreset(Model = "gpt-4.1", Surface = OpenAISurface.Responses)""")]
    [InlineData("NUC2005", """OpenAIPreset([|Temperature = 0.2|], Model = "gpt-5")""", """OpenAIPreset(Model = "gpt-5")""")]
    [InlineData("NUC2005", """OpenAIPreset(Model = "gpt-5", [|Temperature = 0.2|], [|TopP = 0.2|])""", """OpenAIPreset(Model = "gpt-5")""")]
    [InlineData("NUC2005", """OpenAIPreset([|FrequencyPenalty = 1|], Model = "gpt-5", [|Temperature = 0.2|] /* why */, MaxOutputTokens = 9)""", """OpenAIPreset(Model = "gpt-5",  /* why */ MaxOutputTokens = 9)""")]
    [InlineData("NUC2005", """AnthropicPreset(MaxTokens = 9, Model = "claude-fable-5", [|Thinking = ThinkingMode.Disabled|])""", """AnthropicPreset(MaxTokens = 9, Model = "claude-fable-5")""")]
    [InlineData("NUC2006", """OpenAIPreset(Model = "gpt-4.1", Temperature = 0.7, [|TopP = 0.5|])""", """OpenAIPreset(Model = "gpt-4.1", Temperature = 0.7)""")]
    [InlineData("NUC2007", """OllamaPreset(Temperature = 0.7, [|TopP = 0|])""", """OllamaPreset(Temperature = 0.7)""")]
    [InlineData("NUC2008", """OllamaPreset([|RepeatPenalty = 1.2|], Task = GenerationTask.Code, [|FrequencyPenalty = 1|])""", """OllamaPreset(Task = GenerationTask.Code)""")]
    [InlineData("NUC2009", """AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive, [|TopK = 5|])""", """AnthropicPreset(MaxTokens = 9, Thinking = ThinkingMode.Adaptive)""")]
    [InlineData("NUC2012", """ElevenLabsPreset([|Style = 0.3|])""", "ElevenLabsPreset")]
    [InlineData("NUC2012", """ElevenLabsPreset(/* calm */ [|Style = 0.3|])""", "ElevenLabsPreset(/* calm */ )")]
    public Task A_parameter_is_removed(string id, string attribute, string expected) => Verify(new RemoveParameterFix(), id, attribute, expected);

    [Fact]
    public Task Of_two_the_other_one_can_go() => Verify(
        new RemoveOtherParameterFix(),
        "NUC2006",
        """AnthropicPreset(Model = "claude-sonnet-4-6", MaxTokens = 9, Temperature = 0.7, [|TopP = 0.9|])""",
        """AnthropicPreset(Model = "claude-sonnet-4-6", MaxTokens = 9, TopP = 0.9)""");

    [Theory]
    [InlineData("NUC2013", "VllmPreset([|Reproducible = true|])", "VllmPreset(Reproducible = true, Seed = 1)")]
    [InlineData("NUC2013", "VllmPreset([|Reproducible = true|], /* local */ TopK = 4 /* few */)", "VllmPreset(Reproducible = true, /* local */ TopK = 4, Seed = 1 /* few */)")]
    [InlineData("NUC2007", """MistralPreset(Model = "mistral-large-2512", [|Temperature = 0|])""", """MistralPreset(Model = "mistral-large-2512", Temperature = 0, TopP = 1)""")]
    public Task What_is_missing_is_added(string id, string attribute, string expected) => Verify(new AddParameterFix(), id, attribute, expected);

    [Theory]
    [InlineData("NUC2016", """AnthropicPreset(MaxTokens = 9, [|Model = "claude-sonet-4-6"|])""", """AnthropicPreset(MaxTokens = 9, Model = "claude-sonnet-4-6")""")]
    [InlineData("NUC2016", "OpenAIPreset([|Model = @\"gpt-5-mni\"|])", "OpenAIPreset(Model = \"gpt-5-mini\")")]
    [InlineData("NUC2014", "AnthropicPreset(MaxTokens = 9, [|Output = OutputFormat.JsonObject|])", "AnthropicPreset(MaxTokens = 9, Output = OutputFormat.JsonSchema)")]
    [InlineData("NUC2014", "AnthropicPreset([|Output = global::Nucleate.OutputFormat.JsonObject|] /* loose */)", "AnthropicPreset(Output = global::Nucleate.OutputFormat.JsonSchema /* loose */)")]
    public Task A_name_is_corrected(string id, string attribute, string expected) => Verify(new CorrectNameFix(), id, attribute, expected);

    [Fact]
    public Task Lines_and_comments_stay_as_they_are() => CodeFixVerifier.Verify(
        s_settings,
        new RemoveParameterFix(),
        "NUC2005",
        ("using Nucleate;\r\n[OpenAIPreset(\r\n\tModel = \"gpt-5\", // cheap\r\n\t[|Temperature = 0.2|], // cool\r\n\t[|TopP = 0.5|],\r\n\tMaxOutputTokens = 90)]\r\npublic static partial class P; // kept",
            "using Nucleate;\r\n[OpenAIPreset(\r\n\tModel = \"gpt-5\", // cheap\r\n\t// cool\r\n\tMaxOutputTokens = 90)]\r\npublic static partial class P; // kept"),
        ("using Nucleate;\n[OpenAIPreset(\n    Model = \"o3\",\n    [|Temperature = 0.2|],\n    [|TopP = 0.5|])]\npublic static partial class Q;",
            "using Nucleate;\n[OpenAIPreset(\n    Model = \"o3\")]\npublic static partial class Q;"));

    [Fact]
    public Task An_added_parameter_gets_a_line_where_others_have_one() => CodeFixVerifier.Verify(
        s_settings,
        new AddParameterFix(),
        "NUC2013",
        ("using Nucleate;\r\n[VllmPreset(\r\n    [|Reproducible = true|],\r\n    TopK = 5)]\r\npublic static partial class P;", "using Nucleate;\r\n[VllmPreset(\r\n    Reproducible = true,\r\n    TopK = 5,\r\n    Seed = 1)]\r\npublic static partial class P;"));

    [Fact]
    public Task Fix_all_reaches_every_file_whatever_the_value() => CodeFixVerifier.Verify(
        s_settings,
        new SuggestedValueFix(),
        "NUC2001",
        ("using Nucleate;\n[OllamaPreset(Task = GenerationTask.Code, [|Temperature = 0.9|])] public static partial class A;", "using Nucleate;\n[OllamaPreset(Task = GenerationTask.Code, Temperature = 0.4)] public static partial class A;"),
        ("[Nucleate.GeminiPreset(Model = \"gemini-3-pro\", Task = Nucleate.GenerationTask.Code, [|Temperature = 1.5f|])] public static partial class B;", "[Nucleate.GeminiPreset(Model = \"gemini-3-pro\", Task = Nucleate.GenerationTask.Code, Temperature = 1f)] public static partial class B;"));

    [Theory]
    [InlineData("NUC2004", "[|Temperature = double.NaN|]")]
    [InlineData("NUC2004", "[|ReasoningEffort = (ReasoningLevel)99|]")]
    public Task Nothing_is_offered_where_no_value_is_nearest(string id, string argument) =>
        CodeFixVerifier.VerifyNotOffered(s_settings, new SuggestedValueFix(), id, Source($"OpenAIPreset(Model = \"gpt-4.1\", {argument})"));

    [Theory]
    [InlineData("""OpenAIPreset([|Model = "gpt-99"|])""")]
    [InlineData("""OpenAIPreset([|Model = "gpt-5-" + "mni"|])""")]
    [InlineData("OpenAIPreset([|Model = Names.Slip|])")]
    public Task A_name_is_left_where_nothing_is_near_or_it_stands_elsewhere(string attribute) => CodeFixVerifier.VerifyNotOffered(
        s_settings, new CorrectNameFix(), "NUC2016", Source(attribute) + "internal static class Names { public const string Slip = \"gpt-5-mni\"; }\n");

    [Fact]
    public Task A_constant_of_another_type_is_left() => CodeFixVerifier.VerifyNotOffered(
        s_settings,
        new CorrectNameFix(),
        "NUC2014",
        Source("AnthropicPreset([|Output = Mine.JsonObject|])") + "internal static class Mine { public const OutputFormat JsonObject = OutputFormat.JsonObject; }\n");

    [Fact]
    public Task Json_keeps_its_mode_where_a_schema_has_to_come_first() =>
        CodeFixVerifier.VerifyNotOffered(s_settings, new CorrectNameFix(), "NUC2014", Source("OllamaPreset([|Output = OutputFormat.JsonObject|])"));

    [Fact]
    public async Task Rules_are_fixed_apart_from_each_other()
    {
        const string Text = "using Nucleate;\n[OpenAIPreset(Temperature = 9)] public static partial class P;";
        string[] keys = await Task.WhenAll(new SuggestedValueFix().FixableDiagnosticIds
            .Select(id => CodeFixVerifier.EquivalenceKey(new SuggestedValueFix(), id, Text, "Temperature = 9", (FixHints.Nearest, "1"))));
        Assert.Equal(keys.Length, keys.Distinct(System.StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_hint_that_is_older_than_the_document_is_no_offer()
    {
        const string Text = "using Nucleate;\n[OpenAIPreset(TopP = 9, Seed = 4)] public static partial class P;";
        Assert.Null(await CodeFixVerifier.ApplyMadeUp(s_settings, new RemoveParameterFix(), "NUC2005", Text, "TopP = 9", (FixHints.Remove, "Temperature")));
        Assert.Null(await CodeFixVerifier.ApplyMadeUp(s_settings, new AddParameterFix(), "NUC2013", Text, "TopP = 9", (FixHints.Add, "Seed = 1")));
        Assert.Null(await CodeFixVerifier.ApplyMadeUp(s_settings, new SuggestedValueFix(), "NUC2001", Text, "TopP = 9", (FixHints.Nearest, "hot")));
        Assert.Null(await CodeFixVerifier.ApplyMadeUp(s_settings, new RemoveOtherParameterFix(), "NUC2006", Text, "TopP = 9", (FixHints.RemoveOther, "Temperature")));
    }

    private static Task Verify(CodeFixProvider fix, string id, string attribute, string expected) =>
        CodeFixVerifier.Verify(s_settings, fix, id, (Source(attribute), Source(expected)));

    private static string Source(string attribute) => $"using Nucleate;\n[{attribute}]\npublic static partial class P; // kept\n";
}
