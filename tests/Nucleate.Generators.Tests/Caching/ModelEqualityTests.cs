using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Samplers;
using Nucleate.Generators.Samplers.Model;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Caching;

/// <summary>Models are equal exactly where the emitted code would be.</summary>
public sealed class ModelEqualityTests
{
    private const string Sampler =
        """
        using Nucleate;
        namespace Chat;
        [Sampler]
        [RepetitionPenalty(1.1, Window = 32, Except = new[] { 1, 2 })]
        [LogitBias(3, 0.5)]
        [Suppress(4, 5)]
        [TopK(40, MinKeep = 2)]
        public sealed partial class ChatSampler
        {
            [Temperature]
            public float Heat { get; set; } = 0.8f;
        }
        """;

    [Fact]
    public void Equal_sources_have_equal_models()
    {
        SamplerModel first = Model(Sampler);
        SamplerModel second = Model(Sampler);
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("namespace Chat;", "namespace Chat; // a comment\n\n\n")]
    [InlineData("[TopK(40, MinKeep = 2)]", "[TopK(  40,\n   MinKeep  =  2 ) /* kept */ ]")]
    [InlineData("[TopK(40, MinKeep = 2)]", "[TopKAttribute(k: 40, MinKeep = 1 + 1)]")]
    [InlineData("[TopK(40, MinKeep = 2)]", "[global::Nucleate.TopK(0x28, MinKeep = 2)]")]
    [InlineData("new[] { 1, 2 }", "new[] { 2, 1, 2 }")]
    [InlineData("= 0.8f;", "= 0.9f;")]
    [InlineData("[Sampler]", "[Sampler, System.Obsolete]")]
    [InlineData("public sealed partial class", "internal sealed partial class")]
    [InlineData("using Nucleate;", "using Nucleate;\nusing System;\n/// <summary>Text.</summary>\npublic static class Other;")]
    public void Edits_that_do_not_matter_keep_the_model(string text, string edited)
    {
        string source = edited.Contains("Other", System.StringComparison.Ordinal)
            ? Sampler.Replace(text, "using Nucleate;\nusing System;", System.StringComparison.Ordinal)
            : Sampler.Replace(text, edited, System.StringComparison.Ordinal);
        Assert.NotEqual(Sampler, source);
        Assert.Equal(Model(Sampler), Model(source));
    }

    [Theory]
    [InlineData("[Sampler]", "[Sampler(VocabularySize = 100)]")]
    [InlineData("[Sampler]", "[Sampler(Dialect = SamplerDialect.ExLlamaV3)]")]
    [InlineData("RepetitionPenalty(1.1,", "RepetitionPenalty(1.2,")]
    [InlineData("RepetitionPenalty(1.1,", "FrequencyPenalty(1.1,")]
    [InlineData("Window = 32", "Window = 33")]
    [InlineData("new[] { 1, 2 }", "new[] { 1, 3 }")]
    [InlineData("LogitBias(3,", "LogitBias(4,")]
    [InlineData("LogitBias(3, 0.5)", "LogitBias(3, 0.25)")]
    [InlineData("Suppress(4, 5)", "Suppress(4, 6)")]
    [InlineData("Suppress(4, 5)", "Suppress(4)")]
    [InlineData("TopK(40,", "TopK(41,")]
    [InlineData("MinKeep = 2", "MinKeep = 3")]
    [InlineData("Heat {", "Warmth {")]
    [InlineData("[Temperature]", "[TopP]")]
    [InlineData("ChatSampler", "TalkSampler")]
    [InlineData("namespace Chat", "namespace Talk")]
    [InlineData("sealed partial class", "partial struct")]
    [InlineData("ChatSampler\n", "ChatSampler<T>\n")]
    [InlineData("public float Heat", "private int _state; public float Heat")]
    public void Edits_that_matter_change_the_model(string text, string edited)
    {
        string source = Sampler.Replace(text, edited, System.StringComparison.Ordinal);
        Assert.NotEqual(Sampler, source);
        Assert.NotEqual(Model(Sampler), Model(source));
    }

    [Fact]
    public void A_declaration_that_gets_an_error_has_another_model() =>
        Assert.NotEqual(Model(Sampler), Model(Sampler.Replace("RepetitionPenalty(1.1", "RepetitionPenalty(0", System.StringComparison.Ordinal)));

    [Fact]
    public void An_edit_of_one_sampler_leaves_the_files_of_the_others_alone()
    {
        string other = Sampler.Replace("ChatSampler", "OtherSampler", System.StringComparison.Ordinal);
        var settings = new CompileSettings { ChecksDocumentation = false };
        GeneratorRun before = GeneratorRun.Only(settings, Sampler, other);
        GeneratorRun after = GeneratorRun.Only(settings, Sampler.Replace("40", "41", System.StringComparison.Ordinal), other);
        Assert.NotEqual(before.Files["Chat.ChatSampler.g.cs"], after.Files["Chat.ChatSampler.g.cs"]);
        Assert.Equal(before.Files["Chat.OtherSampler.g.cs"], after.Files["Chat.OtherSampler.g.cs"]);
    }

    private static SamplerModel Model(string source)
    {
        GeneratorRun run = GeneratorRun.Only(new CompileSettings(), source);
        IncrementalGeneratorRunStep step = run.Result.Results
            .Single(result => result.Generator.GetGeneratorType() == typeof(SamplerGenerator))
            .TrackedSteps[SamplerGenerator.ModelStep].Single();
        return (SamplerModel)step.Outputs.Single().Value;
    }
}
