using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1005 to NUC1015 where the user sees them: at the offending argument or attribute.</summary>
public sealed class PipelineAdviceTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    [Theory]
    [InlineData("NUC1005", "[Sampler, [|TopP(1.0f)|], TopK(3)]")]
    [InlineData("NUC1005", "[Sampler(VocabularySize = 100)] [[|TopK(100)|]]")]
    [InlineData("NUC1006", "[Sampler, TopK(40), TopP(0.9), [|TopK(50)|]]")]
    [InlineData("NUC1006", "[Sampler] [[|TopK(40)|]] [Temperature(0)]")]
    [InlineData("NUC1007", "[Sampler, TopK(40), [|TopK(50)|]]")]
    [InlineData("NUC1007", "[Sampler, Temperature(0.5), [|Temperature(0.5)|]]")]
    [InlineData("NUC1008", "[Sampler, Temperature([|1.2|]), TopP(0.9)]")]
    [InlineData("NUC1009", "[Sampler, Temperature([|temperature: 1.2f|])]")]
    [InlineData("NUC1010", "[Sampler, TopK(40), [|RepetitionPenalty(1.1)|]]")]
    [InlineData("NUC1011", "[Sampler(Task = GenerationTask.StructuredOutput)] [[|FrequencyPenalty(0.3)|]]")]
    [InlineData("NUC1011", "[Sampler(Task = (GenerationTask)5)] [[|PresencePenalty(0.3)|]]")]
    public void It_is_marked_where_it_stands_and_nothing_else_is(string id, string attributes)
    {
        string source = $"using Nucleate;\n{attributes}\npublic sealed partial class C;";
        Diagnostic found = Assert.Single(AnalyzerVerifier.Verify(s_settings, id, source));
        Assert.Equal(RuleCatalog.Find(id).Severity.ToString(), found.Severity.ToString());
        AnalyzerVerifier.VerifySuppressed(s_settings, id, source);
        string suppressed = source.Replace("using Nucleate;\n", $"using Nucleate;\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Nucleate.Pipelines\", \"{id}\")]\n", System.StringComparison.Ordinal);
        AnalyzerVerifier.Verify(s_settings, id, Markup.Parse(suppressed, id).Text);
    }

    [Theory]
    [InlineData("[Sampler(Task = GenerationTask.Code), RepetitionPenalty(1.1, Except = new[] { 1 })]")]
    [InlineData("[Sampler(Task = (GenerationTask)99), RepetitionPenalty(1.1)]")]
    [InlineData("[Sampler, Suppress(1), RepetitionPenalty(1.1), TopK(40), TopP(0.95f), MinP(0.05f), Temperature(0.8f)]")]
    [InlineData("[Sampler, MinP(0.05), Temperature(1.5)]")]
    [InlineData("[Sampler, Temperature(0.99)]")]
    [InlineData("[Sampler]")]
    [InlineData("[Sampler, LogitBias(1, 2), LogitBias(2, 2), Greedy]")]
    public void Good_pipelines_have_none(string attributes) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1005", $"using Nucleate;\n{attributes}\npublic sealed partial class C;");

    [Fact]
    public void A_stage_on_a_member_is_marked_at_its_attribute() => AnalyzerVerifier.Verify(
        s_settings, "NUC1010", "using Nucleate;\n[Sampler, TopK(40)]\npublic sealed partial class C { [[|RepetitionPenalty|]] public float Penalty { get; set; } }");

    [Fact]
    public void Advice_about_a_pipeline_with_an_error_would_be_noise() =>
        AnalyzerVerifier.Verify(s_settings, "NUC1001", "using Nucleate;\n[Sampler, TopP(1), TopK([|0|]), Temperature(1.5)]\npublic sealed partial class C;");

    [Fact]
    public void The_other_stage_is_an_additional_location()
    {
        Diagnostic found = AnalyzerVerifier.Verify(s_settings, "NUC1006", "using Nucleate;\n[Sampler, TopK(40), TopP(0.9), [|TopK(50)|]]\npublic sealed partial class C;").Single();
        Location other = Assert.Single(found.AdditionalLocations);
        Assert.Equal("TopK(40)", other.SourceTree!.ToString().Substring(other.SourceSpan.Start, other.SourceSpan.Length));
    }

    [Fact]
    public void Options_of_the_editor_config_are_read()
    {
        const string Source = "using Nucleate;\n[Sampler(Task = GenerationTask.Extraction), [|RepetitionPenalty(1.1)|], Temperature(1.5)]\npublic sealed partial class C;";
        var configuration = new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            [RuleOptions.FormatTasksKey] = "Extraction",
            [RuleOptions.HotTemperatureKey] = "1.5",
        };
        AnalyzerVerifier.Verify(s_settings with { Configuration = configuration }, "NUC1011", Source);
        AnalyzerVerifier.Verify(s_settings, "NUC1009", Markup.Parse(Source).Text.Replace("1.5", "[|1.5|]", System.StringComparison.Ordinal));
    }
}
