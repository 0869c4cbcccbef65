using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Caching;

/// <summary>Models of presets are equal exactly where the emitted code would be.</summary>
public sealed class PresetEqualityTests
{
    private const string Preset =
        """
        using Nucleate;
        namespace Shop;
        [OpenAIPreset(Model = "gpt-4.1", Surface = OpenAISurface.Responses, Temperature = 0.7, TopP = 0.9, ReasoningEffort = ReasoningLevel.Low)]
        public static partial class Chat
        {
        }
        """;

    [Theory]
    [InlineData("namespace Shop;", "namespace Shop; // a comment\n\n")]
    [InlineData("Temperature = 0.7, TopP = 0.9", "TopP = 0.9f, Temperature = 0.35 * 2")]
    [InlineData("[OpenAIPreset(", "[global::Nucleate.OpenAIPresetAttribute(")]
    [InlineData("\"gpt-4.1\"", "\" gpt-4\" + \".1 \"")]
    [InlineData("ReasoningLevel.Low", "(ReasoningLevel)2")]
    [InlineData("Temperature = 0.7", "Task = GenerationTask.Dialogue, Temperature = 0.7, Reproducible = true")]
    [InlineData("public static", "internal static")]
    public void Edits_that_do_not_matter_keep_the_model(string text, string edited)
    {
        PresetModel before = Model(Preset);
        PresetModel after = Model(Edit(text, edited));
        Assert.NotSame(before, after);
        Assert.Equal(before, after);
        Assert.Equal(before.GetHashCode(), after.GetHashCode());
    }

    [Theory]
    [InlineData("0.7", "0.8")]
    [InlineData("0.7", "double.NaN")]
    [InlineData("TopP = 0.9", "Seed = 9")]
    [InlineData(", TopP = 0.9", "")]
    [InlineData("ReasoningLevel.Low", "ReasoningLevel.High")]
    [InlineData("OpenAISurface.Responses", "OpenAISurface.ChatCompletions")]
    [InlineData("gpt-4.1", "gpt-4.2")]
    [InlineData("Model = \"gpt-4.1\", ", "")]
    [InlineData("TopP = 0.9", "TopP = 0.9, Output = OutputFormat.JsonObject")]
    [InlineData("class Chat", "class Talk")]
    [InlineData("namespace Shop", "namespace Store")]
    [InlineData("static partial", "partial")]
    public void Edits_that_matter_change_the_model(string text, string edited) => Assert.NotEqual(Model(Preset), Model(Edit(text, edited)));

    [Fact]
    public void An_edit_of_one_preset_leaves_the_files_of_the_others_alone()
    {
        var settings = new CompileSettings { ChecksDocumentation = false };
        string other = Edit("class Chat", "class Other");
        GeneratorRun before = GeneratorRun.Only(settings, Preset, other);
        GeneratorRun after = GeneratorRun.Only(settings, Edit("0.7", "0.6"), other);
        Assert.NotEqual(before.Files["Shop.Chat.g.cs"], after.Files["Shop.Chat.g.cs"]);
        Assert.Equal(before.Files["Shop.Other.g.cs"], after.Files["Shop.Other.g.cs"]);
    }

    private static string Edit(string text, string edited)
    {
        string source = Preset.Replace(text, edited, StringComparison.Ordinal);
        Assert.NotEqual(Preset, source);
        return source;
    }

    private static PresetModel Model(string source)
    {
        GeneratorRunResult result = GeneratorRun.Only(new CompileSettings(), source).Result.Results
            .Single(generator => generator.Generator.GetGeneratorType() == typeof(PresetGenerator));
        return (PresetModel)result.TrackedSteps[PresetGenerator.ModelStep].SelectMany(step => step.Outputs).Single().Value;
    }
}
