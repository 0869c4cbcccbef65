using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>NUC2001 to NUC2003: temperatures and the bands of tasks.</summary>
public sealed class TaskTests
{
    private static readonly double[] s_temperatures = [0, 0.2, 0.4, 0.41, 0.5, 0.59, 0.6, 0.8, 1, 1.05, 1.1, 1.5, 2];

    /// <summary>Every band, as the project's owner gave it: which tasks, and which of the temperatures above are marked how.</summary>
    public static TheoryData<string, string> Bands => new()
    {
        { "Classification StructuredOutput Extraction Summarization Code FactualAnswers Mathematics LegalReasoning MedicalAdvice", "...???!!!!!!!" },
        { "Brainstorming Drafting Explanation Dialogue Rewriting Unspecified", "............." },
        { "CreativeWriting Ideation UnusualAlternatives StyleExploration", "ccc.........." },
    };

    [Theory]
    [MemberData(nameof(Bands))]
    public void Every_task_is_held_to_its_band(string tasks, string marks) => Assert.All(tasks.Split(' '), task =>
    {
        for (int i = 0; i < s_temperatures.Length; i++)
        {
            string expected = marks[i] switch
            {
                '?' => "NUC2001?Temperature",
                '!' => "NUC2001!Temperature",
                'c' => "NUC2003?Temperature",
                _ => string.Empty,
            };
            Assert.Equal(expected, PresetCase.Check(FormattableString.Invariant($"OpenAI gpt-4.1 Task={task} Temperature={s_temperatures[i]}")));
        }
    });

    [Fact]
    public void The_table_has_every_task() => Assert.Equal(
        Enum.GetNames<GenerationTask>().Order(StringComparer.Ordinal),
        Bands.SelectMany(row => ((string)row[0]).Split(' ')).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Mistral mistral-large-2512 Task=Extraction Temperature=1.3 TopP=0.95", "NUC2002!Temperature")]
    [InlineData("Mistral mistral-large-2512 Task=Extraction Temperature=1.3 TopP=0.94", "NUC2001!Temperature NUC2006?TopP")]
    [InlineData("Mistral mistral-large-2512 Task=Mathematics Temperature=1.1 TopP=1", "NUC2002!Temperature")]
    [InlineData("Mistral mistral-large-2512 Task=Extraction Temperature=1 TopP=1", "NUC2001!Temperature")]
    [InlineData("Mistral mistral-large-2512 Task=Dialogue Temperature=1.3 TopP=1", "")]
    [InlineData("Ollama Task=Code Temperature=1.5 TopP=0.99", "NUC2002!Temperature")]
    [InlineData("Ollama Task=Code Temperature=1.5", "NUC2001!Temperature")]
    public void Heat_with_a_wide_top_p_is_one_finding_in_the_place_of_two(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Theory]
    [InlineData("OpenAI gpt-5 Task=Extraction Temperature=1", "")]
    [InlineData("OpenAI gpt-5 Task=Extraction Temperature=0.7", "NUC2005!Temperature")]
    [InlineData("OpenAI gpt-5.1 Task=Extraction Temperature=0.7", "NUC2001!Temperature")]
    [InlineData("OpenAI gpt-5.5 Task=Extraction Temperature=0.7 ReasoningEffort=None", "NUC2001!Temperature")]
    [InlineData("Anthropic claude-opus-4-7 Task=Code Temperature=1", "")]
    [InlineData("Anthropic claude-opus-4-6 Task=Code Temperature=1 Thinking=Adaptive", "")]
    [InlineData("Anthropic claude-opus-4-6 Task=Code Temperature=1", "NUC2001!Temperature")]
    [InlineData("Gemini gemini-3-pro Task=Extraction Temperature=1", "")]
    [InlineData("Gemini gemini-3-pro Task=Extraction Temperature=0.7", "NUC2011?Temperature")]
    [InlineData("Gemini gemini-3-pro Task=Extraction Temperature=1.5", "NUC2001!Temperature")]
    [InlineData("Gemini gemini-3-pro Task=Ideation Temperature=0.2", "NUC2011?Temperature")]
    [InlineData("Gemini gemini-3.6-flash Task=Extraction Temperature=1.5", "NUC2005!Temperature")]
    [InlineData("DeepSeek deepseek-v4-pro Task=Extraction Temperature=1", "")]
    [InlineData("DeepSeek deepseek-v4-pro Task=Extraction Temperature=1 Thinking=Disabled", "NUC2001!Temperature")]
    [InlineData("OpenAI gpt-5 Task=Ideation Temperature=0.2", "NUC2005!Temperature")]
    [InlineData("Anthropic claude-opus-4-6 Task=Ideation Temperature=0.2 Thinking=Enabled", "NUC2009!Temperature")]
    public void A_model_that_takes_nothing_else_is_another_rules(string settings, string expected) => Assert.Equal(expected, PresetCase.Check(settings));

    [Fact]
    public void What_suits_is_suggested()
    {
        Assert.Equal("0.4", PresetCase.Suggested(PresetCase.One("OpenAI gpt-4.1 Task=Code Temperature=0.9")));
        Assert.Equal("0.4", PresetCase.Suggested(PresetCase.One("Ollama Task=Code Temperature=1.9 TopP=1")));
        Assert.Equal("1", PresetCase.Suggested(PresetCase.One("Gemini gemini-3-pro Task=Code Temperature=1.9")));
        Assert.Equal("1.1", PresetCase.Suggested(PresetCase.One("OpenAI gpt-4.1 Task=Ideation Temperature=0")));
        Finding claude = PresetCase.One("Anthropic claude-opus-4-6 Task=Ideation Temperature=0");
        Assert.Equal("1", PresetCase.Suggested(claude));
        Assert.EndsWith("write 1, the most that Anthropic takes", claude.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bands_are_configured()
    {
        (string, string) cool = (RuleOptions.CoolTemperatureKey, "0.7");
        (string, string) warm = (RuleOptions.WarmTemperatureKey, "0.9");
        Assert.Equal("", PresetCase.Check("OpenAI gpt-4.1 Task=Code Temperature=0.7", cool, warm));
        Assert.Equal("NUC2001?Temperature", PresetCase.Check("OpenAI gpt-4.1 Task=Code Temperature=0.8", cool, warm));
        Assert.Equal("NUC2001!Temperature", PresetCase.Check("OpenAI gpt-4.1 Task=Code Temperature=0.9", cool, warm));
        Assert.Equal("0.7", PresetCase.Suggested(PresetCase.One("OpenAI gpt-4.1 Task=Code Temperature=0.8", cool)));
        Assert.Equal("NUC2003?Temperature", PresetCase.Check("OpenAI gpt-4.1 Task=Ideation Temperature=0.7", cool));
        Assert.Equal("NUC2001!Temperature", PresetCase.Check("Ollama Task=Code Temperature=1.2 TopP=1", (RuleOptions.HotTemperatureKey, "1.2")));
        Assert.Equal("NUC2001!Temperature", PresetCase.Check("Ollama Task=Code Temperature=1.2 TopP=0.96", (RuleOptions.WideTopPKey, "0.97")));
    }

    [Fact]
    public void Messages_name_value_task_and_what_to_write()
    {
        Assert.Equal(
            "Temperature = 0.9 gives unlikely tokens a chance, which for Task = Code are mistakes: write 0.4 or less",
            PresetCase.One("OpenAI gpt-4.1 Task=Code Temperature=0.9").Message);
        Finding both = PresetCase.One("Ollama Task=Code Temperature=1.5 TopP=0.99");
        Assert.Equal(Place.OfParameter("TopP"), both.Other);
        Assert.Equal(
            "Temperature = 1.5 flattens the distribution and TopP = 0.99 cuts next to nothing of its tail, whose tokens are mistakes for Task = Code: write Temperature = 0.4",
            both.Message);
    }
}
